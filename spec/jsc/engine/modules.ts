import * as assert from './assert.ts'
import type { Job } from './messages.ts'
import { ask, readJson, wrap } from './shell.ts'
import { testIn } from './test.ts'
import { createHash, randomInt, WEB } from './web.ts'

/** The parameters that the runtime gives to the function around a module. */
export const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname']

interface Module {
  exports: unknown
}

/** `require` as the phone's: CommonJS, every file run once. */
export function createRequire({ instead: [folder, other] }: Pick<Job, 'instead'>) {
  const loaded = new Map<string, Module>()

  function load(path: string): unknown {
    const known = loaded.get(path)
    if (known) return known.exports
    const module: Module = { exports: {} }
    loaded.set(path, module)
    try {
      if (path.endsWith('.json')) module.exports = readJson(path)
      else execute(path, module)
    } catch (error) {
      loaded.delete(path)
      throw error
    }
    return module.exports
  }

  function execute(path: string, module: Module): void {
    const directory = path.slice(0, path.lastIndexOf('/'))
    const values = [module.exports, requireFrom(path), module, path, directory]
    if (path.startsWith(other)) wrap(path, PARAMETERS)(...values)
    else wrap(path, [...PARAMETERS, ...Object.keys(WEB)])(...values, ...Object.values(WEB))
  }

  function requireFrom(from: string): (id: string) => unknown {
    return (id) => {
      if (id === 'node:test') return { test: testIn(from) }
      if (id === 'node:assert/strict') return assert
      if (id === 'node:crypto') return { createHash, randomInt }
      const path = ask({ ask: 'resolve', id, from })
      return load(path.startsWith(folder) ? other + path.slice(folder.length) : path)
    }
  }

  return load
}
