import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { membersOf } from './api/members.ts'
import { Blob } from './Blob.ts'
import { File } from './Filesystem/File.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { settle } from './kernel/settle.ts'

/** A missing file is one without bytes. The SDK throws for everything else, `Ti.Buffer` too: iphone/Classes/UtilsModule.m */
function bytes(data: unknown): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, 'utf8')
  const blob = data instanceof File ? (data.read() ?? Blob.fromBytes(new Uint8Array(), '')) : data
  if (blob instanceof Blob) return Blob.bytesOf(blob)
  throw new TypeError('Ti.Utils takes a text, a Ti.Blob or a Ti.Filesystem.File')
}

const BINARY = 'application/octet-stream'
const BASE64 = /^[a-z0-9+/]*={0,2}$/i

/** In lower-case hex, as the SDK has it. */
const digest = (algorithm: string, data: unknown) => createHash(algorithm).update(bytes(data)).digest('hex')

/** https://titaniumsdk.com/api/titanium/utils.html */
export class UtilsModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Utils'

  base64encode(data: unknown): Blob {
    return Blob.fromBytes(Buffer.from(Buffer.from(bytes(data)).toString('base64')), BINARY)
  }

  /** Space around it is passed over and missing `=` are filled in; what else is no base 64 gives nothing. */
  base64decode(data: unknown): Blob | undefined {
    const text = Buffer.from(bytes(data)).toString('latin1').trim()
    return BASE64.test(text) ? Blob.fromBytes(Buffer.from(text, 'base64'), BINARY) : undefined
  }

  md5HexDigest(data: unknown): string {
    return digest('md5', data)
  }

  sha1(data: unknown): string {
    return digest('sha1', data)
  }

  sha256(data: unknown): string {
    return digest('sha256', data)
  }
}

export const Utils = settle(new UtilsModule(), { assignment: 'ignored' })
refuseMissing(Utils, 'Ti.Utils', membersOf('Ti.Utils'))
