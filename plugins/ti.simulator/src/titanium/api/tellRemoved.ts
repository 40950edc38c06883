import { nativeLog } from '../kernel/nativeLog.ts'
import { inWords, removalOf } from './removals.ts'

const told = new Set<string>()

/**
 * Tells once in the log where an app reads what an SDK has removed. It is undefined all the same, and `in` says that it is
 * not there: what is read of a module, its class and its parents is looked up as always, and only the rest is asked here.
 * @param modules by name
 */
export function tellRemoved(modules: Readonly<Record<string, object>>): void {
  for (const [type, module] of Object.entries(modules)) {
    const prototype = Object.getPrototypeOf(module)
    const parent = Object.getPrototypeOf(prototype)
    const get = (_parent: object, name: string | symbol, receiver: unknown) => {
      if (typeof name === 'string' && !(name in parent)) tell(`${type}.${name}`)
      return Reflect.get(parent, name, receiver)
    }
    Object.setPrototypeOf(prototype, new Proxy(parent, { get }))
  }
}

function tell(name: string): void {
  const removal = removalOf(name)
  if (!removal || told.has(name)) return
  told.add(name)
  nativeLog('warn', inWords(name, removal))
}
