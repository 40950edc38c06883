interface Types {
  readonly number: number
  readonly string: string
  readonly object: object
  readonly 'number?': number | undefined
  readonly 'string?': string | undefined
}

/** The rule of a field: a type, with a `?` where the field may be missing, or the words that the field may be. */
export type Field = keyof Types | readonly string[]

/** Whether a value is an object whose fields follow these rules. */
export function hasFields<const Fields extends Readonly<Record<string, Field>>>(
  value: unknown,
  fields: Fields,
): value is { readonly [Name in keyof Fields]: Value<Fields[Name]> } {
  if (typeof value !== 'object' || value === null) return false
  const values = new Map<string, unknown>(Object.entries(value))
  return Object.entries(fields).every(([name, field]) => isRight(values.get(name), field))
}

type Value<Kind extends Field> = Kind extends keyof Types ? Types[Kind] : Kind[number]

function isRight(value: unknown, field: Field): boolean {
  if (typeof field !== 'string') return field.some((word) => word === value)
  return value === undefined ? field.endsWith('?') : value !== null && field.startsWith(typeof value)
}
