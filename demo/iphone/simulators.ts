import type { Requirement } from './requirement.ts'

/** One of Apple's simulated iPhones. */
export interface AppleSimulator {
  readonly udid: string
  readonly name: string
  /** As `26.1`. */
  readonly os: string
  readonly booted: boolean
}

const RUNTIME = /SimRuntime\.iOS-(\d+)-(\d+)/
/** `<min-ios-ver>` of tiapp.xml. */
const OLDEST = 15

/** Reads the answer of `xcrun simctl list devices available --json`: the iPhones that can be started. */
export function parseSimulators(json: string): AppleSimulator[] {
  let runtimes: unknown
  try {
    runtimes = Object(JSON.parse(json)).devices
  } catch {
    return []
  }
  return Object.entries(Object(runtimes)).flatMap(([runtime, devices]) => {
    const [, major = '0', minor = '0'] = RUNTIME.exec(runtime) ?? []
    if (Number(major) < OLDEST || !Array.isArray(devices)) return []
    return devices.flatMap((device: unknown) => {
      const { udid, name, state, isAvailable } = Object(device)
      if (typeof udid !== 'string' || typeof name !== 'string' || isAvailable !== true) return []
      return name.startsWith('iPhone')
        ? [{ udid, name, os: `${major}.${minor}`, booted: state === 'Booted' }]
        : []
    })
  })
}

/** The one that is asked for; else one that runs; else one with the newest iOS. */
export function chooseSimulator(
  simulators: readonly AppleSimulator[],
  wanted?: string,
): { requirement: Requirement; simulator?: AppleSimulator } {
  const name = "Apple's simulator"
  const meant = simulators.filter((one) => wanted === undefined || [one.name, one.udid].includes(wanted))
  const [simulator] = meant.sort(
    (a, b) => Number(b.booted) - Number(a.booted) || b.os.localeCompare(a.os, 'en', { numeric: true }),
  )
  if (simulator)
    return {
      requirement: { name, state: 'met', detail: `${simulator.name}, iOS ${simulator.os}` },
      simulator,
    }
  const detail = wanted === undefined ? 'no iPhone is installed' : `none is called ${wanted}`
  return {
    requirement: { name, state: 'missing', detail, mend: 'xcodebuild -downloadPlatform iOS' },
  }
}
