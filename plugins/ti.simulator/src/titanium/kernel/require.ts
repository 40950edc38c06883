import { existsSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { Script } from 'node:vm'
import { coreModules, furtherModules } from '../node/coreModules.ts'
import { launch } from './os.ts'

interface Module {
  readonly id: string
  exports: unknown
  readonly parent: Module | null
  readonly filename: string
  loaded: boolean
  readonly path: string
  /** Where modules without a path are looked for. */
  readonly paths: string[]
}

type Require = ((id: string) => unknown) & { readonly main: Module }

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
    if (typeof main === 'string' && main !== '') return asPath(posix.join(path, main))
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

function nodeModules(directory: string): string[] {
  const here = posix.basename(directory) === 'node_modules' ? [] : [posix.join(directory, 'node_modules')]
  return directory === '/' ? here : [...here, ...nodeModules(posix.dirname(directory))]
}

function moduleAt(filename: string, parent: Module | null, id = filename): Module {
  const path = posix.dirname(filename)
  return { id, exports: {}, parent, filename, loaded: false, path, paths: nodeModules(path) }
}

/** What the SDK starts, and what asks for app.js. */
const main = moduleAt('/ti.main.js', null, '.')

/** A module that has thrown stays as far as it came: who asks for it again gets that. */
function load(filename: string, parent: Module): unknown {
  const cached = cache.get(filename)
  if (cached) return cached.exports
  const module = moduleAt(filename, parent)
  cache.set(filename, module)
  const source = readFileSync(onDisk(filename), 'utf8')
  if (filename.endsWith('.json')) module.exports = JSON.parse(source)
  else execute(module, source)
  module.loaded = true
  return module.exports
}

const HEAD = '(function (exports, require, module, __filename, __dirname) {'

/** `this` is the global object there, as of a function that is called by itself. */
function execute(module: Module, source: string): void {
  const { filename, path } = module
  const body = new Script(`${HEAD}${source}\n})`, { filename, columnOffset: -HEAD.length }).runInThisContext()
  body(module.exports, requireFrom(module), module, filename, path)
}

function requireFrom(parent: Module): Require {
  const require = (id: string): unknown => {
    const core = coreModules.get(id)
    if (core) return core
    const native = natives.get(id)
    if (native) return native()
    const filename = resolve(id, parent.path)
    if (filename) return load(filename, parent)
    const further = furtherModules.get(id)
    if (further) return further()
    throw new Error(`Requested module not found: ${id}`)
  }
  return Object.assign(require, { main })
}

/** `require` as it is seen from the root of Resources. */
export const require = requireFrom(main)
