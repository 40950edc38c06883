import { writeFileSync } from 'node:fs'
import { play, redact, type Step } from 'ti.simulator/verification'
import { Stop } from '../stop.ts'
import { type Guide, GuidedPhone } from './GuidedPhone.ts'
import { doing, heading, type Result, table, verdictLine } from './words.ts'

export interface Findings {
  /** The file for the trace. */
  readonly traceFile: string
  /** Texts that must not be in the trace, such as the name of the phone. */
  readonly names: readonly string[]
}

/**
 * Leads a person through the steps, shows what was seen after each, and writes the trace.
 * @returns whether everything was as expected
 * @throws {Stop} when nothing of the app's log comes
 */
export async function lead(
  steps: readonly Step[],
  guide: Guide,
  { traceFile, names }: Findings,
  show: (line: string) => void,
): Promise<boolean> {
  const results: Result[] = []
  let heard = false
  const phone = new GuidedPhone(guide)
  phone.onLine(() => {
    heard = true
  })
  const trace = await play(steps, phone, {
    begins: (step, number) => show(heading(step, number, steps.length)),
    acts(action) {
      const words = doing(action)
      if (words !== undefined) show(words)
    },
    listens: (seconds) => show(`  … reading the app’s log, for ${seconds} s at most`),
    ends(step, verdicts) {
      for (const verdict of verdicts) show(verdictLine(verdict))
      results.push([step, verdicts])
      if (!heard)
        throw new Stop(
          'Nothing of the app’s log came, so nothing can be verified. Is it on the screen? If not, what does its last run say in Xcode › Window › Devices and Simulators?',
        )
    },
  })
  writeFileSync(traceFile, `${JSON.stringify(redact(trace, steps, names), null, 2)}\n`)
  show(`\n${table(results)}`)
  return results.every(([, verdicts]) => verdicts.every(({ outcome }) => outcome !== 'missed'))
}
