import { setTimeout } from '../../kernel/timers.ts'
import { Buffer } from '../buffer.ts'
import * as content from './content.ts'
import * as entries from './entries.ts'
import { openedAs } from './files.ts'
import { type Callback, callbackIn } from './options.ts'

type Work = (...args: never[]) => unknown

/** What `work` gives, told a moment later; `results` makes of it what the callback gets. */
function later(callback: Callback, work: () => unknown, results: (given: unknown) => unknown[]): void {
  setTimeout(() => {
    let given: unknown
    try {
      given = work()
    } catch (error) {
      callback(error)
      return
    }
    callback(...results(given))
  }, 1)
}

/** The form with a callback, which is the last argument that is given; those between may be left out. */
function withCallback(work: Work, arity: number, results: (given: unknown) => unknown[]) {
  return (...args: unknown[]): void => {
    const given = args.slice(0, arity + 1)
    const at = given.findIndex((each, index) => index > 0 && typeof each === 'function')
    const callback = callbackIn(at < 0 ? given[arity] : given[at])
    const rest = at < 0 ? given.slice(0, arity) : given.slice(0, at)
    later(callback, () => Reflect.apply(work, undefined, rest), results)
  }
}

const nothing = () => []
const value = (given: unknown) => [null, given]

/** A buffer that is read into or written goes to the callback too. */
function read(
  descriptor: unknown,
  target: unknown,
  offset: number,
  length: number,
  position: unknown,
  done: unknown,
) {
  const callback = callbackIn(done)
  openedAs(descriptor)
  const bytes = Buffer.isBuffer(target) ? target : Buffer.from(target)
  later(
    callback,
    () => content.readSync(descriptor, bytes, offset, length, position),
    (count) => [null, count, bytes],
  )
}

function write(descriptor: unknown, data: unknown, ...rest: unknown[]): void {
  const callback = callbackIn(rest.find((each) => typeof each === 'function') ?? rest.at(-1))
  openedAs(descriptor)
  const [offset, lengthOrEncoding] = rest.map((each) => (typeof each === 'function' ? undefined : each))
  later(
    callback,
    () => content.writeSync(descriptor, data, offset, lengthOrEncoding),
    (count) => [null, count, data],
  )
}

/** Node's `fs` with callbacks, of which the SDK has those. https://nodejs.org/api/fs.html#callback-api */
export const callbacks = {
  access: withCallback(entries.accessSync, 2, nothing),
  appendFile: withCallback(content.appendFileSync, 3, nothing),
  close: withCallback(content.closeSync, 1, nothing),
  copyFile: withCallback(overwriting, 3, nothing),
  exists: withCallback(entries.existsSync, 1, (given) => [given]),
  fstat: withCallback(entries.fstatSync, 2, value),
  lstat: withCallback(entries.statSync, 2, value),
  mkdir: withCallback(entries.mkdirSync, 2, () => [null]),
  mkdtemp: withCallback(entries.mkdtempSync, 2, value),
  open: withCallback(content.openSync, 3, value),
  read,
  readFile: withCallback(content.readFileSync, 2, value),
  readdir: withCallback(entries.readdirSync, 2, value),
  realpath: withCallback(entries.realpathSync, 2, value),
  rename: withCallback(entries.renameSync, 2, nothing),
  rmdir: withCallback(entries.rmdirSync, 1, nothing),
  stat: withCallback(entries.statSync, 2, value),
  truncate: withCallback(content.truncateSync, 2, nothing),
  unlink: withCallback(entries.unlinkSync, 1, nothing),
  write,
  writeFile: withCallback(content.writeFileSync, 3, nothing),
}

/** Unlike `copyFileSync`, which Ti.Filesystem's own copy does, this one writes over a file that is there. */
function overwriting(source: unknown, target: unknown): void {
  if (entries.existsSync(target)) content.writeFileSync(target, content.readFileSync(source))
  else entries.copyFileSync(source, target)
}
