import { API } from '../API.ts'
import { App } from '../App.ts'
import { Filesystem } from '../Filesystem.ts'
import { launch } from '../kernel/os.ts'
import { now } from '../kernel/time.ts'
import { nextTick } from '../kernel/timers.ts'
import { Platform } from '../Platform.ts'
import { assertFunction } from './argument.ts'
import { EventEmitter, warningsGoTo } from './events.ts'

interface Warning extends Error {
  code?: string
  detail?: string
}
interface WarningOptions {
  readonly type?: string
  readonly code?: string
  readonly detail?: string
}
type Handler = (error: unknown) => unknown

const started = now()

function unsupported(member: string, how = 'not supported'): () => never {
  return () => {
    throw new Error(`process.${member} is ${how}`)
  }
}

/** A stream of the log: what is written is a line of its own. */
const stream = (write: (chunk: unknown) => void) => ({
  isTTY: false,
  writable: true,
  write(chunk: unknown, _encoding?: unknown, callback?: unknown): boolean {
    write(chunk)
    if (typeof callback === 'function') callback()
    return true
  },
})

/** The environment of the build, which goes into test and development builds (`_env_.json`). */
function readEnvironment(): unknown {
  try {
    const file = Filesystem.getFile(Filesystem.resourcesDirectory, '_env_.json')
    return file.exists() ? JSON.parse(file.read()?.text ?? '{}') : {}
  } catch (error) {
    API.error(`Failed to read "_env_.json". Reason: ${error instanceof Error ? error.message : error}`)
    return {}
  }
}

/** The global `process` (common/Resources/ti.internal/extensions/node/process.js). https://nodejs.org/api/process.html */
export class Process extends EventEmitter {
  readonly [Symbol.toStringTag] = 'process'
  readonly abort = () => {}
  arch = Platform.architecture
  argv: string[] = []
  readonly argv0 = ''
  readonly binding = unsupported('binding', 'unsupported and not user-facing API')
  channel: undefined
  readonly chdir = unsupported('chdir', 'unsupported')
  config = {}
  connected = false
  readonly cpuUsage = () => ({ user: 0, system: 0 })
  readonly cwd = () => '/'
  debugPort = 27753
  readonly disconnect = () => {}
  readonly dlopen = unsupported('dlopen')
  execArgv: string[] = []
  execPath = ''
  readonly exit = unsupported('exit')
  exitCode: undefined
  noDeprecation = false
  pid = 0
  platform = Platform.osname
  ppid = 0
  stderr = stream((chunk) => API.error(chunk))
  stdout = stream((chunk) => API.info(chunk))
  title = App.name
  throwDeprecation = false
  traceDeprecation = false
  readonly umask = () => 0
  readonly uptime = () => (now() - started) / 1000
  version = launch.profile.version
  versions = { modules: '', v8: '', jsc: '' }
  readonly nextTick = nextTick
  readonly #capture: { handler: Handler | null } = { handler: null }

  emitWarning(warning: string | Warning, options?: string | WarningOptions, code?: string): void {
    const {
      type = 'Warning',
      detail,
      ...rest
    }: WarningOptions = typeof options === 'string' ? { type: options } : (options ?? {})
    const given = typeof warning === 'string' ? Object.assign(new Error(warning), { name: type }) : warning
    if (typeof warning === 'string') {
      const told = { code: code ?? rest.code, detail }
      for (const [name, value] of Object.entries(told))
        if (value !== undefined) Reflect.set(given, name, value)
    }
    const deprecated = given.name === 'DeprecationWarning'
    if (deprecated && this.noDeprecation) return
    if (deprecated && this.throwDeprecation) throw given
    this.emit('warning', given)
  }

  hasUncaughtExceptionCaptureCallback(): boolean {
    return this.#capture.handler !== null
  }

  setUncaughtExceptionCaptureCallback(handler: unknown): void {
    if (handler !== null) {
      assertFunction(handler, 'fn')
      if (this.#capture.handler !== null)
        throw new Error(
          '`process.setUncaughtExceptionCaptureCallback()` was called while a capture callback was already active',
        )
    }
    this.#capture.handler = handler
  }

  /** What nobody has caught goes to the callback alone, where one is set. */
  uncaught(error: unknown): void {
    if (this.#capture.handler) this.#capture.handler(error)
    else this.emit('uncaughtException', error)
  }
}

export const process = Object.defineProperty(new Process(), 'env', {
  configurable: true,
  enumerable: true,
  get(this: Process) {
    const value = readEnvironment()
    Object.defineProperty(this, 'env', { value, writable: true, configurable: true, enumerable: true })
    return value
  },
})
warningsGoTo((warning) => process.emitWarning(warning))
