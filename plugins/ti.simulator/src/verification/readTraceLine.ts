import type { TraceEntry } from './Trace.ts'

export interface TraceLine {
  readonly entry: TraceEntry
  /** The app tells it again, after a start. */
  readonly again: boolean
}

/** Time, state, event and detail, two spaces apart; whatever a log writes before it is passed over. */
const LINE =
  /(again {2})?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) {2}(active|background) {2}([A-Za-z]{1,40})(?: {2}(.*))?$/

/** Characters. */
const LONGEST_DETAIL = 1_000

/** What a line of the app's console tells of the app; undefined for every other line. */
export function readTraceLine(line: string): TraceLine | undefined {
  const [, again, time = '', state, event, detail = ''] = LINE.exec(line.trimEnd()) ?? []
  const at = Date.parse(time)
  if (event === undefined || (state !== 'active' && state !== 'background') || Number.isNaN(at))
    return undefined
  return { entry: { at, state, event, detail: detail.slice(0, LONGEST_DETAIL) }, again: again !== undefined }
}
