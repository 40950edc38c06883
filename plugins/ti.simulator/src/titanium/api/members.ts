import { absent } from './absent.ts'
import { additions } from './additions.ts'
import { generated } from './members.generated.ts'

const names = (list = '') => (list === '' ? [] : list.split(' '))

/** Each module names it, though it is Android's. */
const ON_NO_IPHONE = ['lifecycleContainer']

/** The names of properties that an API type has of its own or by its parents, as the documentation lists them. */
export function propertiesOf(type: string): Set<string> {
  return new Set(chainOf(type).flatMap(ownPropertiesOf))
}

/** A type after the types that it inherits from. */
export function chainOf(type: string): string[] {
  const [parent = ''] = generated[type] ?? []
  return [...(parent === '' ? [] : chainOf(parent)), type]
}

export function ownPropertiesOf(type: string): string[] {
  return own(type, generated[type]?.[1], additions[type]?.[0])
}

/** The names of methods that an API type has of its own or by its parents. */
export function methodsOf(type: string): Set<string> {
  const [parent = '', , methods] = generated[type] ?? []
  const inherited = parent === '' ? [] : methodsOf(parent)
  return new Set([...inherited, ...own(type, methods, additions[type]?.[1])])
}

/** All members of an API type that iOS has, and for a module the modules in it. */
export function membersOf(type: string): Set<string> {
  return new Set([...propertiesOf(type), ...methodsOf(type), ...modulesIn(type)])
}

function own(type: string, known: string | undefined, added: string | undefined): string[] {
  const not = new Set([...names(absent[type]), ...ON_NO_IPHONE])
  return [...names(known), ...names(added)].filter((name) => !not.has(name))
}

function modulesIn(type: string): string[] {
  const prefix = `${type}.`
  const not = new Set(names(absent[type]))
  return Object.entries(generated)
    .filter(([name, [parent]]) => name.startsWith(prefix) && (parent === 'Ti.Module' || parent === ''))
    .map(([name]) => name.slice(prefix.length))
    .filter((name) => !name.includes('.') && !not.has(name))
}
