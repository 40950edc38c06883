interface Types {
  readonly number: number
  readonly string: string
  readonly object: object
}

/** Whether it is an object with these fields, each of its type. */
export function hasFields<Fields extends Readonly<Record<string, keyof Types>>>(
  value: unknown,
  fields: Fields,
): value is { readonly [Name in keyof Fields]: Types[Fields[Name]] } {
  if (typeof value !== 'object' || value === null) return false
  const values = new Map<string, unknown>(Object.entries(value))
  return Object.entries(fields).every(
    ([name, type]) => typeof values.get(name) === type && values.get(name) !== null,
  )
}
