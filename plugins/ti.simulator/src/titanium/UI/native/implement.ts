import { methodsOf, propertiesOf } from '../../api/members.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { readNative, typeName, writeNative } from './hooks.ts'

interface Native {
  [readNative](name: string): unknown
  [writeNative](name: string, value: unknown): void
}

export type Defaults = { readonly [property: string]: unknown }

/**
 * Completes the class of an API type: its documented properties that the class does not define itself are stored and
 * shown, and its documented methods that the class lacks throw by name. `defaults` are what unset properties read.
 */
export function implement(prototype: Native, type: string, defaults: Defaults = {}): void {
  Object.defineProperty(prototype, typeName, { value: type })
  for (const name of new Set([...propertiesOf(type), ...Object.keys(defaults)]))
    if (!(name in prototype) || name in defaults) defineNative(prototype, name, defaults[name])
  ignoreAssignments(prototype)
  refuseMissing(prototype, type, methodsOf(type))
}

function defineNative(prototype: Native, name: string, fallback: unknown): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: Native) {
      const value = this[readNative](name)
      return value === undefined ? fallback : value
    },
    set(this: Native, value: unknown) {
      this[writeNative](name, value)
    },
  })
}

/** A property that the app has set is the view's own, so that it is listed with it (`allKeys` of TiProxy.m). */
export function makeOwn(view: object, name: string): void {
  const { get, set } = accessorOf(view, name) ?? {}
  if (get && set) Object.defineProperty(view, name, { get, set, configurable: true, enumerable: true })
}

function accessorOf(target: object, name: string): PropertyDescriptor | undefined {
  const found = Object.getOwnPropertyDescriptor(target, name)
  if (found) return found
  const prototype: object | null = Object.getPrototypeOf(target)
  return prototype ? accessorOf(prototype, name) : undefined
}

/** Assigning to a property that only has a native getter does nothing, where JavaScript's strict mode would throw. */
function ignoreAssignments(prototype: object): void {
  for (const [name, { get, set }] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
    if (get && !set) Object.defineProperty(prototype, name, { get, set() {}, configurable: true })
}
