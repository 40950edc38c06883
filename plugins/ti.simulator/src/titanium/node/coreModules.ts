import { assert } from './assert.ts'
import { bufferModule } from './buffer.ts'
import { console } from './console.ts'
import { EventEmitter } from './events.ts'
import { fs } from './fs.ts'
import { os } from './os.ts'
import { path } from './path.ts'
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
