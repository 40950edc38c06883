import { launch } from '../os.ts'

/** `at where (file:line:column)`, or without the name. */
const FRAME = /(?:\(|at )(\/[^():]*):(\d+):(\d+)\)?$/m

const frame = (error: Error) => FRAME.exec(error.stack ?? '')

/** Where JavaScriptCore says that an error was made, beside its stack. */
const PLACES: { readonly [name: string]: (error: Error) => unknown } = {
  line: (error) => Number(frame(error)?.[2] ?? 0),
  column: (error) => Number(frame(error)?.[3] ?? 0),
  sourceURL: (error) => {
    const file = frame(error)?.[1]
    return file === undefined ? undefined : `file://${launch.containers.bundle}${file}`
  },
}

/** Gives errors what they have on a phone: their place, and a JSON that shows them (common/Resources/ti.internal/extensions/js/Error.js). */
export function installErrors(): void {
  for (const [name, get] of Object.entries(PLACES))
    Object.defineProperty(Error.prototype, name, {
      configurable: true,
      get(this: Error) {
        return get(this)
      },
      set(this: Error, value: unknown) {
        Object.defineProperty(this, name, { value, writable: true, configurable: true })
      },
    })
  Object.defineProperty(Error.prototype, 'toJSON', {
    writable: true,
    configurable: true,
    value(this: Error) {
      const names = new Set([...Object.keys(PLACES), ...Object.getOwnPropertyNames(this)])
      return Object.fromEntries([...names].map((name) => [name, Reflect.get(this, name)]))
    },
  })
}
