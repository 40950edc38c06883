import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { membersOf } from './api/members.ts'
import { Blob } from './Blob.ts'
import { File } from './Filesystem/File.ts'
import { KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'

function bytes(data: unknown): Uint8Array {
  const blob = data instanceof File ? data.read() : data
  return blob instanceof Blob ? Blob.bytesOf(blob) : Buffer.from(String(data ?? ''), 'utf8')
}

const digest = (algorithm: string, data: unknown) => createHash(algorithm).update(bytes(data)).digest('hex')

/** Takes texts, blobs and files alike. https://titaniumsdk.com/api/titanium/utils.html */
export class UtilsModule extends KrollProxy {
  override readonly apiName = 'Ti.Utils'

  base64encode(data: unknown): Blob {
    return Blob.fromBytes(Buffer.from(Buffer.from(bytes(data)).toString('base64')), 'text/plain')
  }

  base64decode(data: unknown): Blob {
    const text = Buffer.from(bytes(data)).toString('latin1')
    return Blob.fromBytes(Buffer.from(text, 'base64'), 'text/plain')
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

  sha512(data: unknown): string {
    return digest('sha512', data)
  }
}

export const Utils = new UtilsModule()
refuseMissing(Utils, 'Ti.Utils', membersOf('Ti.Utils'))
