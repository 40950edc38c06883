interface Settings {
  /** Fields that an app may set. */
  readonly writable?: readonly string[]
  /** What happens on assignment to any other: it is passed over, or throws in strict mode, as JavaScriptCore's own objects do. */
  readonly assignment?: 'ignored' | 'refused'
}

/**
 * Makes the fields of a module what native properties are: not listed among its keys, and read-only. Modules that the SDK
 * exports by JSExport refuse an assignment, its older ones pass it over.
 */
export function settle<Module extends object>(module: Module, settings: Settings = {}): Module {
  const { writable = [], assignment = 'refused' } = settings
  for (const [name, { value, get = () => value, set, ...field }] of Object.entries(
    Object.getOwnPropertyDescriptors(module),
  )) {
    const how = { enumerable: false, configurable: true }
    const setter = set ?? (assignment === 'ignored' ? () => {} : undefined)
    if (writable.includes(name)) Object.defineProperty(module, name, { ...field, value, ...how })
    else Object.defineProperty(module, name, { get, ...(setter && { set: setter }), ...how })
  }
  return module
}
