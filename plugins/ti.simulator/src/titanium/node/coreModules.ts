import { nodePackage } from '../kernel/nodePackage.ts'
import * as timers from '../kernel/timers.ts'
import { assert } from './assert.ts'
import { bufferModule } from './buffer.ts'
import { console } from './console.ts'
import { EventEmitter } from './events.ts'
import { fs } from './fs.ts'
import { os } from './os.ts'
import { path } from './path.ts'
import { process } from './process.ts'
import { stream } from './stream.ts'
import { StringDecoder } from './string_decoder.ts'
import { tty } from './tty.ts'
import { util } from './util.ts'

/** Node's modules that the SDK has, under these names alone: no others, and none as `node:fs` (common/Resources/ti.internal/extensions/node/index.js). */
export const coreModules: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['assert', assert],
  ['buffer', bufferModule],
  ['console', console],
  ['events', EventEmitter],
  ['fs', fs],
  ['os', os],
  ['path', path],
  ['stream', stream],
  ['string_decoder', { StringDecoder }],
  ['tty', tty],
  ['util', util],
])

const { setTimeout, setInterval, setImmediate, clearTimeout, clearImmediate } = timers
const timerFunctions = {
  setTimeout,
  setInterval,
  setImmediate,
  clearTimeout,
  clearInterval: clearTimeout,
  clearImmediate,
}
const querystring = nodePackage<object>('querystring-es3')
const url = nodePackage<object>('url/')

/**
 * Node's modules that the sources of the SDK which we could read do not have, and that apps ask for nonetheless. One that the
 * app brings itself, as a package of that name, comes first.
 */
export const furtherModules: ReadonlyMap<string, () => unknown> = new Map<string, () => unknown>([
  ['process', () => process],
  ['querystring', querystring],
  ['timers', () => timerFunctions],
  ['url', url],
])
