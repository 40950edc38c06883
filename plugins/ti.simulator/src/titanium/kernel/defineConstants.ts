/** Gives an object constants: they read, and to assign to one does nothing, as where the native side has a getter alone. */
export function defineConstants<Target extends object, Constants extends object>(
  target: Target,
  constants: Constants,
): Target & Readonly<Constants> {
  for (const [name, value] of Object.entries(constants))
    Object.defineProperty(target, name, { get: () => value, set() {}, enumerable: true, configurable: true })
  return target as Target & Readonly<Constants>
}
