import type { TraceEntry, TraceStep } from './Trace.ts'
import { type Trace, VERSION } from './Trace.ts'

/** In bytes. A trace of ten minutes has about 15,000. */
export const LARGEST = 1_000_000
const MOST_STEPS = 50
const MOST_ENTRIES = 5_000
const LONGEST_TEXT = 1_000
/** The latest time of a `Date`, in milliseconds since 1970. */
const LATEST = 8.64e15

/**
 * Reads a trace.json.
 * @throws an Error that says what is wrong, and where.
 */
export function parseTrace(text: string): Trace {
  if (Buffer.byteLength(text) > LARGEST) throw wrong(`it has more than ${LARGEST} bytes`)
  const trace = object(parseJson(text), 'it', ['version', 'phone', 'steps'])
  if (trace.version !== VERSION)
    throw wrong(`version is ${JSON.stringify(trace.version)}, and this command reads version ${VERSION}`)
  const steps = list(trace.steps, 'steps', MOST_STEPS)
  if (steps.length === 0) throw wrong('it has no steps')
  return {
    version: VERSION,
    phone: words(trace.phone, 'phone'),
    steps: steps.map((step, index) => parseStep(step, `steps[${index}]`)),
  }
}

function parseStep(value: unknown, where: string): TraceStep {
  const step = object(value, where, ['id', 'entries', 'answers'])
  const entries = list(step.entries, `${where}.entries`, MOST_ENTRIES)
  const answers = Object.entries(object(step.answers, `${where}.answers`))
  return {
    id: words(step.id, `${where}.id`),
    entries: entries.map((entry, index) => parseEntry(entry, `${where}.entries[${index}]`)),
    answers: Object.fromEntries(
      answers.map(([question, answer]) => [question, yesOrNo(answer, `${where}.answers: ${question}`)]),
    ),
  }
}

function parseEntry(value: unknown, where: string): TraceEntry {
  const { at, state, event, detail } = object(value, where, ['at', 'state', 'event', 'detail'])
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > LATEST)
    throw wrong(`${where}.at must be whole ms since 1970`)
  if (state !== 'active' && state !== 'background')
    throw wrong(`${where}.state must be "active" or "background"`)
  return { at, state, event: words(event, `${where}.event`), detail: words(detail, `${where}.detail`) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw wrong('it is no JSON')
  }
}

/** @param keys the keys that are allowed; any key without it */
function object(value: unknown, where: string, keys?: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(`${where} must be an object`)
  const unknown = keys && Object.keys(value).find((key) => !keys.includes(key))
  if (unknown !== undefined) throw wrong(`${where} has "${unknown.slice(0, 40)}", which nothing reads`)
  return { ...value }
}

function list(value: unknown, where: string, most: number): unknown[] {
  if (!Array.isArray(value)) throw wrong(`${where} must be a list`)
  if (value.length > most) throw wrong(`${where} has more than ${most} members`)
  return value
}

function words(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT)
    throw wrong(`${where} must be a text of at most ${LONGEST_TEXT} characters`)
  return value
}

function yesOrNo(value: unknown, where: string): boolean {
  if (typeof value !== 'boolean') throw wrong(`${where} must be true or false`)
  return value
}

function wrong(what: string): Error {
  return new Error(`The trace cannot be read: ${what}. Make a new one with --verify.`)
}
