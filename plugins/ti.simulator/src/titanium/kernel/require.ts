import { existsSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { Script } from 'node:vm'
import { coreModules } from '../node/coreModules.ts'
import { launch } from './os.ts'

interface Module {
  readonly id: string
  readonly filename: string
  exports: unknown
  loaded: boolean
  readonly parent: Module | null
  readonly children: Module[]
  readonly paths: string[]
}

const natives = new Map<string, () => unknown>()
const cache = new Map<string, Module>()

/** Makes a native module of tiapp.xml known under its id. */
export function provideNativeModule(id: string, load: () => unknown): void {
  natives.set(id, load)
}

const onDisk = (path: string) => `${launch.containers.bundle}${path}`
const isFile = (path: string) => existsSync(onDisk(path)) && statSync(onDisk(path)).isFile()

function asFile(path: string): string | undefined {
  return [path, `${path}.js`, `${path}.json`].find(isFile)
}

function asDirectory(path: string): string | undefined {
  const manifest = posix.join(path, 'package.json')
  if (isFile(manifest)) {
    const { main } = JSON.parse(readFileSync(onDisk(manifest), 'utf8'))
    const target = typeof main === 'string' ? posix.join(path, main) : undefined
    const found = target && (asFile(target) ?? asFile(posix.join(target, 'index')))
    if (found) return found
  }
  return asFile(posix.join(path, 'index'))
}

const asPath = (path: string) => asFile(path) ?? asDirectory(path)

function inNodeModules(id: string, directory: string): string | undefined {
  const found = asPath(posix.join(directory, 'node_modules', id))
  return found || directory === '/' ? found : inNodeModules(id, posix.dirname(directory))
}

/** The SDK's order (common/Resources/ti.internal/kernel/module.js): relative, absolute, then bare names. */
function resolve(id: string, directory: string): string | undefined {
  if (id.startsWith('./') || id.startsWith('../') || id === '.' || id === '..')
    return asPath(posix.join(directory, id))
  if (id.startsWith('/')) return asPath(posix.normalize(id))
  return (
    asFile(`/${id}/${id}.js`) ?? asDirectory(`/${id}`) ?? inNodeModules(id, directory) ?? asPath(`/${id}`)
  )
}

function load(filename: string, parent: Module | null): unknown {
  const cached = cache.get(filename)
  if (cached) return cached.exports
  const module: Module = {
    id: filename,
    filename,
    exports: {},
    loaded: false,
    parent,
    children: [],
    paths: [],
  }
  cache.set(filename, module)
  parent?.children.push(module)
  try {
    const source = readFileSync(onDisk(filename), 'utf8')
    if (filename.endsWith('.json')) module.exports = JSON.parse(source)
    else execute(module, source)
  } catch (error) {
    cache.delete(filename)
    throw error
  }
  module.loaded = true
  return module.exports
}

const HEAD = '(function (exports, require, module, __filename, __dirname) {'

function execute(module: Module, source: string): void {
  const { filename } = module
  const body = new Script(`${HEAD}${source}\n})`, { filename, columnOffset: -HEAD.length }).runInThisContext()
  const directory = posix.dirname(module.filename)
  body.call(
    module.exports,
    module.exports,
    requireFrom(directory, module),
    module,
    module.filename,
    directory,
  )
}

function requireFrom(directory: string, parent: Module | null): (id: string) => unknown {
  return (id) => {
    const core = coreModules.get(id)
    if (core) return core
    const native = natives.get(id)
    if (native) return native()
    const filename = resolve(id, directory)
    if (filename) return load(filename, parent)
    throw new Error(`Requested module not found: ${id}`)
  }
}

/** `require` as it is seen from the root of Resources. */
export const require = requireFrom('/', null)
