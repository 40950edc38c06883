import type { Step } from './Step.ts'
import { handlerOf, LOCALE, type Trace, type TraceEntry } from './Trace.ts'

/** Characters; a value is short, and what is longer is something else. */
const LONGEST_VALUE = 120
/** What may stand in a value: words, numbers, dates and what is between them. */
const HARMLESS = /^[\p{L}\p{N}\s.,:;()+’'%/-]*$/u
/** Longer than a word or a number, such as a token, an identifier or a path. */
const LONG_WORD = /[^\s,;:()]{25}/u
const HEXADECIMAL = /[0-9a-f]{12}/i
/** An address of a machine, or a name of one. */
const ADDRESS = /\d{1,3}(\.\d{1,3}){3}|::|([0-9a-f]+:){3}|\/\/|[\p{L}\p{N}]\.\p{L}{2}/iu

/**
 * What of a trace may be shown to everybody. Of an entry's detail only the handler stays, and of the values that the
 * steps ask for what looks like one: no address, no token, no name.
 * @param names what must not stand in it, such as the phone's name
 */
export function redact(trace: Trace, steps: readonly Step[], names: readonly string[]): Trace {
  const values = new Set([LOCALE, ...steps.flatMap(valuesOf)])
  const clean = (entry: TraceEntry): TraceEntry => {
    const value = values.has(entry.event) ? harmless(entry.detail, names) : ''
    return { ...entry, detail: handlerOf(entry) ?? value }
  }
  return {
    ...trace,
    steps: trace.steps.map((step) => ({ ...step, entries: step.entries.map(clean) })),
  }
}

function valuesOf({ expect }: Step): string[] {
  return expect.flatMap((one) =>
    one.expect === 'value' || (one.expect === 'event' && one.detail !== undefined) ? [one.event] : [],
  )
}

function harmless(text: string, names: readonly string[]): string {
  const lower = text.toLowerCase()
  const named = names.some((name) => name.length > 2 && lower.includes(name.toLowerCase()))
  const shown =
    text.length <= LONGEST_VALUE &&
    HARMLESS.test(text) &&
    ![LONG_WORD, HEXADECIMAL, ADDRESS].some((each) => each.test(text)) &&
    !named
  return shown ? text : '(left out)'
}
