import { createRequire } from 'node:module'
import process from 'node:process'

const load = createRequire(import.meta.url)

/**
 * A package that is not in the bundle, for its size or its native code, and is loaded when it is first used: most apps
 * need none. While it loads, `process` is Node's, which the app is not to see (`sandbox.ts`).
 */
export function nodePackage<Package>(name: string): () => Package {
  let loaded: { readonly value: Package } | undefined
  return () => {
    loaded ??= { value: withNodeProcess(() => load(name)) }
    return loaded.value
  }
}

function withNodeProcess<Value>(work: () => Value): Value {
  const ofTheApp = Object.getOwnPropertyDescriptor(globalThis, 'process')
  Object.defineProperty(globalThis, 'process', { value: process, configurable: true })
  try {
    return work()
  } finally {
    if (ofTheApp) Object.defineProperty(globalThis, 'process', ofTheApp)
    else Reflect.deleteProperty(globalThis, 'process')
  }
}
