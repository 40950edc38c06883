/** One of Apple's simulated iPhones. */
export interface AppleSimulator {
  readonly udid: string
  readonly name: string
  /** Such as `26.1`. */
  readonly os: string
  readonly booted: boolean
}

const RUNTIME = /SimRuntime\.iOS-(\d+)-(\d+)/

/**
 * Reads the iPhones in the answer of `xcrun simctl list devices available --json`.
 * @param oldest the major version of iOS that the app needs
 */
export function parseSimulators(json: string, oldest: number): AppleSimulator[] {
  let runtimes: unknown
  try {
    runtimes = Object(JSON.parse(json)).devices
  } catch {
    return []
  }
  return Object.entries(Object(runtimes)).flatMap(([runtime, devices]) => {
    const [, major = '0', minor = '0'] = RUNTIME.exec(runtime) ?? []
    if (Number(major) < oldest || !Array.isArray(devices)) return []
    return devices.flatMap((device: unknown) => {
      const { udid, name, state, isAvailable } = Object(device)
      if (typeof udid !== 'string' || typeof name !== 'string' || isAvailable !== true) return []
      return name.startsWith('iPhone')
        ? [{ udid, name, os: `${major}.${minor}`, booted: state === 'Booted' }]
        : []
    })
  })
}
