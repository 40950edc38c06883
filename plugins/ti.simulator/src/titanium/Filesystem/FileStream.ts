import * as fs from 'node:fs'
import { membersOf } from '../api/members.ts'
import { Buffer as TiBuffer } from '../Buffer.ts'
import { KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { MODE_APPEND, MODE_READ, MODE_WRITE } from './constants.ts'

const FLAGS: { readonly [mode: number]: string } = { [MODE_READ]: 'r', [MODE_WRITE]: 'w', [MODE_APPEND]: 'a' }

/** An open file. https://titaniumsdk.com/api/titanium/filesystem/filestream.html */
export class FileStream extends KrollProxy {
  override readonly apiName = 'Ti.Filesystem.FileStream'
  readonly #mode: number
  #descriptor: number | null

  private constructor(descriptor: number, mode: number) {
    super()
    this.#descriptor = descriptor
    this.#mode = mode
  }

  /** Throws where there is nothing to read, where the folder is missing and for a mode that is none. */
  static open(path: string, mode: number, writable: boolean): FileStream {
    const flags = FLAGS[mode]
    if (!flags)
      throw new TypeError(`Ti.Filesystem: ${mode} is no mode; use Ti.Filesystem.MODE_READ, _WRITE or _APPEND`)
    if (mode !== MODE_READ && !writable) throw new Error(`Ti.Filesystem: ${path} cannot be written`)
    return new FileStream(fs.openSync(path, flags), mode)
  }

  isReadable(): boolean {
    return this.#descriptor !== null && this.#mode === MODE_READ
  }

  isWritable(): boolean {
    return this.#descriptor !== null && this.#mode !== MODE_READ
  }

  /** How many bytes were read into the buffer; -1 at the end of the file. */
  read(buffer: TiBuffer, offset = 0, length = buffer.length - offset): number {
    const bytes = TiBuffer.slice(buffer, offset, length)
    if (bytes.byteLength === 0) return 0
    return fs.readSync(this.#open('read', this.isReadable()), bytes) || -1
  }

  /** How many bytes of the buffer were written. */
  write(buffer: TiBuffer, offset = 0, length = buffer.length - offset): number {
    return fs.writeSync(this.#open('write', this.isWritable()), TiBuffer.slice(buffer, offset, length))
  }

  close(): boolean {
    if (this.#descriptor === null) return false
    fs.closeSync(this.#descriptor)
    this.#descriptor = null
    return true
  }

  #open(action: string, allowed: boolean): number {
    if (this.#descriptor === null || !allowed)
      throw new Error(`Ti.Filesystem.FileStream: the stream is closed or was not opened to ${action}`)
    return this.#descriptor
  }
}

refuseMissing(FileStream.prototype, 'Ti.Filesystem.FileStream', membersOf('Ti.Filesystem.FileStream'))
