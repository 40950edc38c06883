import { absent } from './absent.ts'
import { additions } from './additions.ts'
import { generated } from './members.generated.ts'

const names = (list = '') => (list === '' ? [] : list.split(' '))

/** Each module names it, though it is Android's. */
const ON_NO_IPHONE = 'lifecycleContainer'

type NamesOf = (type: string) => ReadonlySet<string>

/** A launch asks for the members of each type, and so for those of its parents, again and again. */
function remembered(namesOf: (type: string) => Iterable<string>): NamesOf {
  const known = new Map<string, ReadonlySet<string>>()
  return (type) => {
    const found = known.get(type) ?? new Set(namesOf(type))
    known.set(type, found)
    return found
  }
}

/** The names of properties that an API type has of its own or by its parents, as the documentation lists them. */
export const propertiesOf: NamesOf = remembered((type) => chainOf(type).flatMap(ownPropertiesOf))

/** A type after the types that it inherits from. */
export function chainOf(type: string): string[] {
  const [parent = ''] = generated[type] ?? []
  return [...(parent === '' ? [] : chainOf(parent)), type]
}

export function ownPropertiesOf(type: string): string[] {
  return own(type, generated[type]?.[1], additions[type]?.[0])
}

/** The names of methods that an API type has of its own or by its parents. */
export const methodsOf: NamesOf = remembered((type) =>
  chainOf(type).flatMap((each) => own(each, generated[each]?.[2], additions[each]?.[1])),
)

/** All members of an API type that iOS has, and for a module the modules in it. */
export function membersOf(type: string): Set<string> {
  return new Set([...propertiesOf(type), ...methodsOf(type), ...modulesIn(type)])
}

function own(type: string, known: string | undefined, added: string | undefined): string[] {
  const all = [...names(known), ...names(added)]
  const not = names(absent[type])
  return all.filter((name) => name !== ON_NO_IPHONE && !not.includes(name))
}

/** The modules by the one that they are in. */
const modules = new Map<string, string[]>()
for (const [name, [parent]] of Object.entries(generated)) {
  const end = name.lastIndexOf('.')
  if (end < 0 || (parent !== 'Ti.Module' && parent !== '')) continue
  const holder = name.slice(0, end)
  modules.set(holder, [...(modules.get(holder) ?? []), name.slice(end + 1)])
}

function modulesIn(type: string): string[] {
  const not = names(absent[type])
  return (modules.get(type) ?? []).filter((name) => !not.includes(name))
}
