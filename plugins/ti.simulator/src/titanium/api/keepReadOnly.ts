import { readOnlyAdditions } from './additions.ts'
import { generated } from './members.generated.ts'
import { readOnly } from './readOnly.generated.ts'

const CONSTANT = /^[A-Z][A-Z0-9_]*$/

/**
 * Makes constants and read-only properties stay as they are, in modules that do not see to it themselves (`settle`,
 * `defineConstants`): to assign to one does nothing, as where the native side has a getter alone.
 * @param Ti with the modules that are simulated
 */
export function keepReadOnly(Ti: object): void {
  for (const type of Object.keys(generated)) {
    const module = moduleAt(Ti, type)
    if (module) keepMembers(module, new Set(`${readOnly[type]} ${readOnlyAdditions[type]}`.split(' ')))
  }
}

/** A module that is not simulated has a getter, which throws. */
function moduleAt(Ti: object, type: string): object | undefined {
  let found: unknown = Ti
  for (const name of type.split('.').slice(1))
    found = Object.getOwnPropertyDescriptor(Object(found), name)?.value
  return typeof found === 'object' && found !== null ? found : undefined
}

function keepMembers(module: object, names: ReadonlySet<string>): void {
  const stays = (name: string, value: unknown) =>
    names.has(name) || (CONSTANT.test(name) && typeof value !== 'object')
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(module)))
    if (value !== undefined && stays(name, value))
      Object.defineProperty(module, name, {
        get: () => value,
        set() {},
        enumerable: true,
        configurable: true,
      })
}
