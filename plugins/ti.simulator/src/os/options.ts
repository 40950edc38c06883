import { distance } from 'fastest-levenshtein'

/** What an option may be. */
export interface OptionRule {
  /** In words, after "must be". */
  readonly must: string
  allows(value: unknown): boolean
}

export const flag: OptionRule = {
  must: 'true or false',
  allows: (value) => typeof value === 'boolean',
}

export function oneOf(names: readonly string[]): OptionRule {
  return {
    must: names.map((name) => `'${name}'`).join(' or '),
    allows: (value) => typeof value === 'string' && names.includes(value),
  }
}

export function numberFrom(least: number, most: number, unit: string): OptionRule {
  return {
    must: `a number of ${unit} from ${least}${most === Number.POSITIVE_INFINITY ? '' : ` to ${most}`}`,
    allows: (value) => typeof value === 'number' && value >= least && value <= most,
  }
}

/** Letters that may differ between a name and the one that was meant. */
const TYPING_ERRORS = 3

/**
 * Looks at the options that somebody gave; one that is undefined counts as absent.
 * @param where what took them, such as `Device.boot`
 * @throws {TypeError} for what is no object, for a name that there is not, with the nearest one that there is, and for a
 *   value that its rule does not allow.
 */
export function checkOptions(
  given: unknown,
  rules: Readonly<Record<string, OptionRule>>,
  where: string,
): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new TypeError(`${where} takes an object of options, not ${shown(given)}`)
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule)
      throw new TypeError(`${where}: there is no option ${name}${suggestion(name, Object.keys(rules))}`)
    if (value !== undefined && !rule.allows(value))
      throw new TypeError(`${where}: ${name} must be ${rule.must}, not ${shown(value)}`)
  }
}

function suggestion(name: string, names: readonly string[]): string {
  const letters = (one: string, other: string) => distance(one.toLowerCase(), other.toLowerCase())
  const [nearest = ''] = names.toSorted((one, other) => letters(name, one) - letters(name, other))
  return letters(name, nearest) <= TYPING_ERRORS
    ? `: did you mean ${nearest}?`
    : `. There are ${names.toSorted().join(', ')}.`
}

function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value)
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
}
