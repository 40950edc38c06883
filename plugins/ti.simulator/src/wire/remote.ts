type Methods<Interface> = { [Name in keyof Interface]: (...args: never[]) => unknown }

/** A caller whose methods post `{ name, args }`: the interface on one thread, its implementation on the other. */
export function remote<Interface extends Methods<Interface>>(
  post: (name: keyof Interface, args: readonly unknown[]) => unknown,
): Interface {
  const methods = new Map<PropertyKey, (...args: unknown[]) => unknown>()
  const handler: ProxyHandler<object> = {
    get(_target, name) {
      const known = methods.get(name)
      if (known) return known
      const method = (...args: unknown[]) => post(name as keyof Interface, args)
      methods.set(name, method)
      return method
    },
  }
  return new Proxy({}, handler) as Interface
}
