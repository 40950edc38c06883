/** Whether it is an object with these fields, each of its type. */
export function hasFields<Name extends string>(
  value: unknown,
  fields: { readonly [Field in Name]: 'number' | 'string' | 'object' },
): value is { readonly [Field in Name]: unknown } {
  if (typeof value !== 'object' || value === null) return false
  const values = new Map<string, unknown>(Object.entries(value))
  return Object.entries(fields).every(
    ([name, type]) => typeof values.get(name) === type && values.get(name) !== null,
  )
}
