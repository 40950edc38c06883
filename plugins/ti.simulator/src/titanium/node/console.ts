import { format, inspect } from 'node:util'
import { API } from '../API.ts'
import { KrollProxy } from '../kernel/KrollProxy.ts'
import { launch } from '../kernel/os.ts'
import { now } from '../kernel/time.ts'
import { process } from './process.ts'

type Level = 'debug' | 'error' | 'info' | 'trace' | 'warn'
interface Stream {
  write(text: string): unknown
}
interface Streams {
  readonly stdout: Stream
  readonly stderr?: Stream
}
type Sink = (level: Level, text: string) => void

Object.defineProperty(KrollProxy.prototype, inspect.custom, {
  value(this: KrollProxy) {
    return this.toString()
  },
})

const isStream = (value: unknown): value is Stream => typeof Object(value).write === 'function'

/** Ti.API keeps the level; of two streams the second takes what is wrong. */
function sinkOf(target: unknown, stderr: unknown): Sink {
  if (target === API) return (level, text) => API[level](text)
  const streams: Streams = isStream(target)
    ? { stdout: target, ...(isStream(stderr) && { stderr }) }
    : Object(target)
  return (level, text) => {
    const wrong = level === 'warn' || level === 'error' || level === 'trace'
    const stream = wrong ? (streams.stderr ?? streams.stdout) : streams.stdout
    stream.write(text)
  }
}

/**
 * `console`, which formats as Node does and writes by Ti.API's levels; a production build's is silent
 * (common/Resources/ti.internal/extensions/js/console.js). Its methods go by `this.log`, so that an app that replaces that hears
 * them too. https://titaniumsdk.com/api/global/console.html
 */
export class Console {
  readonly #sink: Sink
  readonly #started = new Map<string, number>()
  readonly #counted = new Map<string, number>()
  #indent = ''
  #tableTold = false

  constructor(target: unknown, stderr?: unknown) {
    this.#sink = sinkOf(target, stderr)
  }

  #write(level: Level, text: string): void {
    if (launch.app.deployType === 'production') return
    this.#sink(level, this.#indent + text.replaceAll('\n', `\n${this.#indent}`))
  }

  log(...values: unknown[]): void {
    this.#write('info', format(...values))
  }

  info(...values: unknown[]): void {
    this.#write('info', format(...values))
  }

  dirxml(...values: unknown[]): void {
    this.#write('info', format(...values))
  }

  warn(...values: unknown[]): void {
    this.#write('warn', format(...values))
  }

  error(...values: unknown[]): void {
    this.#write('error', format(...values))
  }

  debug(...values: unknown[]): void {
    this.#write('debug', format(...values))
  }

  trace(...values: unknown[]): void {
    this.#write('trace', format(...values))
  }

  clear(): void {}

  group(...labels: unknown[]): void {
    if (labels.length > 0) this.log(...labels)
    this.#indent += '  '
  }

  groupCollapsed(...labels: unknown[]): void {
    this.group(...labels)
  }

  groupEnd(): void {
    this.#indent = this.#indent.slice(2)
  }

  dir(value: unknown, options?: object): void {
    this.#write('info', inspect(value, { customInspect: false, ...options }))
  }

  assert(condition: unknown, ...values: unknown[]): void {
    if (condition) return
    const [first, ...rest] = values
    this.warn(values.length === 0 ? 'Assertion failed' : `Assertion failed: ${first}`, ...rest)
  }

  count(label: unknown = 'default'): void {
    const name = `${label}`
    const count = (this.#counted.get(name) ?? 0) + 1
    this.#counted.set(name, count)
    this.log(`${name}: ${count}`)
  }

  countReset(label: unknown = 'default'): void {
    if (!this.#counted.delete(`${label}`)) process.emitWarning(`Count for '${label}' does not exist`)
  }

  time(label: unknown = 'default'): void {
    const name = `${label}`
    if (this.#started.has(name)) process.emitWarning(`Label "${name}" already exists`)
    else this.#started.set(name, now())
  }

  timeLog(label: unknown = 'default', ...values: unknown[]): void {
    const name = `${label}`
    const start = this.#started.get(name)
    if (start === undefined) process.emitWarning(`Label "${name}" does not exist`)
    else this.log(`${name}: ${now() - start}ms`, ...values)
  }

  timeEnd(label: unknown = 'default'): void {
    this.timeLog(label)
    this.#started.delete(`${label}`)
  }

  table(): void {
    if (this.#tableTold) return
    this.#tableTold = true
    process.emitWarning('"console.table" is not yet implemented in Titanium!')
  }
}

export const console = Object.assign(new Console(API), { Console })

process.on('warning', (given) => {
  const { name, code, detail }: { name?: string; code?: string; detail?: string } = Object(given)
  if (name === 'DeprecationWarning' && process.noDeprecation) return
  const told = code === undefined ? String(given) : `[${code}] ${given}`
  console.error(`(titanium:${process.pid}) ${told}${detail ? `\n${detail}` : ''}`)
})
