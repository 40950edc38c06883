import { tellUndrawn } from './tellUndrawn.ts'

/** Gives a module properties that are stored, read back and told once in the log. */
export function storeOnly(module: object, type: string, names: readonly string[]): void {
  for (const name of names) {
    let value: unknown
    Object.defineProperty(module, name, {
      get: () => value,
      set(next: unknown) {
        value = next
        tellUndrawn(type, name, next)
      },
      enumerable: true,
      configurable: true,
    })
  }
}
