import { setTimeout } from '../kernel/timers.ts'
import { callbacks } from './fs/callbacks.ts'
import { constants } from './fs/constants.ts'
import * as content from './fs/content.ts'
import * as entries from './fs/entries.ts'
import { callbackIn } from './fs/options.ts'
import { Stats } from './fs/Stats.ts'

class ReadStream {}
class WriteStream {}

/** What does nothing but say once that it does not. */
const unsupported = (name: string) => () =>
  content.warnOnce(name, `"fs.${name}" is not supported yet on Titanium and uses a no-op fallback.`)

/** The same with a callback, which is called. */
const unsupportedLater =
  (name: string) =>
  (...args: unknown[]): void => {
    const callback = callbackIn(args.at(-1))
    unsupported(name)()
    setTimeout(() => callback(), 1)
  }

const LATER = ['chmod', 'chown', 'fchmod', 'fchown', 'fdatasync', 'symlink', 'utimes']
const AT_ONCE = [...LATER.map((name) => `${name}Sync`), 'unwatchFile', 'watch', 'watchFile']

/**
 * `fs` of the SDK, on Ti.Filesystem: no promises, no positions, no modes, no links
 * (common/Resources/ti.internal/extensions/node/fs.js). https://nodejs.org/api/fs.html
 */
export const fs = {
  constants,
  Stats,
  ReadStream,
  WriteStream,
  ...entries,
  lstatSync: entries.statSync,
  appendFileSync: content.appendFileSync,
  closeSync: content.closeSync,
  openSync: content.openSync,
  readFileSync: content.readFileSync,
  readSync: content.readSync,
  truncateSync: content.truncateSync,
  writeFileSync: content.writeFileSync,
  writeSync: content.writeSync,
  ...callbacks,
  ...Object.fromEntries(LATER.map((name) => [name, unsupportedLater(name)])),
  ...Object.fromEntries(AT_ONCE.map((name) => [name, unsupported(name)])),
}
Object.assign(fs.realpath, { native: callbacks.realpath })
Object.assign(fs.realpathSync, { native: entries.realpathSync })
