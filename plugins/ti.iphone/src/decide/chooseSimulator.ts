import type { AppleSimulator } from '../observe/simulators.ts'
import { complaintOf, type ToolAnswer } from '../observe/tool.ts'
import type { Requirement } from './requirement.ts'

/**
 * The simulator that is asked for. Without a wish it is one that runs, or else the one with the newest iOS.
 * @param wanted a name or a UDID
 * @param answer the answer of the tool that listed the simulators
 */
export function chooseSimulator(
  simulators: readonly AppleSimulator[],
  wanted?: string,
  answer?: ToolAnswer,
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
  const complaint = complaintOf(answer)
  if (complaint !== undefined)
    return {
      requirement: {
        name,
        state: 'missing',
        detail: `simctl could not list the simulators: ${complaint}`,
        mend: 'xcrun simctl list devices available',
      },
    }
  const detail = wanted === undefined ? 'no iPhone is installed' : `none is called ${wanted}`
  return {
    requirement: { name, state: 'missing', detail, mend: 'xcodebuild -downloadPlatform iOS' },
  }
}
