/** The rule of a setting: a test, which may look at the other settings, and the rule in words. */
export type Rule<Settings> = readonly [isRight: (value: unknown, settings: Settings) => boolean, rule: string]

/** @returns a sentence for each setting that breaks its rule, in the order of the rules. */
export function brokenRules<Settings extends object>(
  settings: Settings,
  rules: Readonly<Record<string, Rule<Settings>>>,
): string[] {
  const values = new Map<string, unknown>(Object.entries(settings))
  return Object.entries(rules)
    .filter(([name, [isRight]]) => !isRight(values.get(name), settings))
    .map(([name, [, rule]]) => `${name} must be ${rule}; it is ${JSON.stringify(values.get(name))}.`)
}

/** A test for whole numbers, both ends included. */
export function isWhole(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
