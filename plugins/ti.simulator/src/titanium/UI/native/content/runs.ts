import { type Font, fontOf } from '../../../../wire/look/font.ts'
import type { UiValue } from '../../../../wire/ui.ts'
import { isRecord } from '../../../layout/record.ts'
import type { Run } from '../../../layout/text/styled.ts'

interface Attributed {
  readonly text: string
  readonly runs: readonly Run[]
}

/** The text of an attributed string as the wire has it, and where its runs change the font. */
export function runsOf(value: UiValue | undefined, usual: Font): Attributed | undefined {
  if (!isRecord(value) || typeof value.text !== 'string') return undefined
  const runs = Array.isArray(value.runs) ? value.runs : []
  return { text: value.text, runs: runs.flatMap((run) => fontRun(run, usual)) }
}

function fontRun(run: UiValue, usual: Font): Run[] {
  if (!isRecord(run) || typeof run.from !== 'number' || typeof run.length !== 'number') return []
  const kern = typeof run.kern === 'number' ? run.kern : 0
  if (!isRecord(run.font) && kern === 0) return []
  const font = isRecord(run.font) ? fontOf(run.font, 1, usual) : usual
  return [{ from: run.from, to: run.from + run.length, font, kern }]
}
