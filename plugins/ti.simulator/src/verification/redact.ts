import type { Step } from './Step.ts'
import { handlerOf, LOCALE, type Trace, type TraceEntry } from './Trace.ts'

/** What stands in the place of a value that may not be shown. */
const LEFT_OUT = '(left out)'
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
    const handler = handlerOf(entry) ?? ''
    if (!values.has(entry.event)) return { ...entry, detail: handler }
    const isHarmless = harmless(entry.detail.replace(handler, ''), names)
    return { ...entry, detail: isHarmless ? entry.detail : LEFT_OUT }
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

function harmless(text: string, names: readonly string[]): boolean {
  const lower = text.toLowerCase()
  const named = names.some((name) => name.length > 2 && lower.includes(name.toLowerCase()))
  return (
    text.length <= LONGEST_VALUE &&
    HARMLESS.test(text) &&
    ![LONG_WORD, HEXADECIMAL, ADDRESS].some((each) => each.test(text)) &&
    !named
  )
}
