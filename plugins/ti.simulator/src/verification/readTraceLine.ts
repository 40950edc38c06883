import type { TraceEntry } from './Trace.ts'

export interface TraceLine {
  readonly entry: TraceEntry
  /** Whether the app repeats a line that it wrote before. */
  readonly again: boolean
}

/** Time, state, event and detail, with two spaces between them. The system's log may put its own words before it. */
const LINE =
  /(again {2})?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) {2}(active|background) {2}([A-Za-z]{1,40})(?: {2}(.*))?$/

/** In characters. */
const LONGEST_DETAIL = 1_000

/** Reads one line of the app's console. Lines of another form give undefined. */
export function readTraceLine(line: string): TraceLine | undefined {
  const [, again, time = '', state, event, detail = ''] = LINE.exec(line.trimEnd()) ?? []
  const at = Date.parse(time)
  if (event === undefined || (state !== 'active' && state !== 'background') || Number.isNaN(at))
    return undefined
  return { entry: { at, state, event, detail: detail.slice(0, LONGEST_DETAIL) }, again: again !== undefined }
}
