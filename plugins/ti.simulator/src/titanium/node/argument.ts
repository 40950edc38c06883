/** As the SDK's Node modules refuse an argument (common/Resources/ti.internal/extensions/node/_errors.js). */
export function assertArgumentType(value: unknown, name: string, type: string): void {
  if (typeof value === type.toLowerCase()) return
  throw new TypeError(`The "${name}" argument must be of type ${type}. Received type ${typeof value}`)
}

export function assertFunction(
  value: unknown,
  name: string,
): asserts value is (...args: unknown[]) => unknown {
  assertArgumentType(value, name, 'function')
}
