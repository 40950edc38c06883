import type { Step } from './Step.ts'
import { handlerOf, LOCALE, type Trace, type TraceEntry } from './Trace.ts'

/** Replaces a value that may hold something private. */
const LEFT_OUT = '(left out)'
/** In characters. Numbers, dates and states are shorter. */
const LONGEST_VALUE = 120
/** The characters of words, numbers and dates. */
const HARMLESS = /^[\p{L}\p{N}\s.,:;()+’'%/-]*$/u
/** Something longer than a word or a number: a token, an identifier or a path. */
const LONG_WORD = /[^\s,;:()]{25}/u
const HEXADECIMAL = /[0-9a-f]{12}/i
/** An IP address, a host name, or an address that begins with a scheme. */
const ADDRESS = /\d{1,3}(\.\d{1,3}){3}|::|([0-9a-f]+:){3}|\/\/|[\p{L}\p{N}]\.\p{L}{2}/iu

/**
 * Makes a trace safe to publish. It keeps the detail of an entry only if a step asks for its value and the value looks like
 * words, numbers or a date. Of every other detail it keeps the id of the handler alone.
 * @param names texts that must not be in the trace, such as the name of the phone
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
