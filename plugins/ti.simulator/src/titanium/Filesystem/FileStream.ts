import * as fs from 'node:fs'
import { membersOf } from '../api/members.ts'
import { IOStream } from '../IOStream.ts'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { put, roomForAll, take, tellsPieces } from '../Stream/hooks.ts'
import { MODE_APPEND, MODE_READ, MODE_WRITE } from './constants.ts'

const FLAGS: { readonly [mode: number]: string } = { [MODE_READ]: 'r', [MODE_WRITE]: 'w', [MODE_APPEND]: 'a' }

/** An open file. https://titaniumsdk.com/api/titanium/filesystem/filestream.html */
export class FileStream extends IOStream {
  override readonly [apiNameOf] = 'Ti.Filesystem.FileStream'
  override readonly [tellsPieces] = true
  readonly #mode: number
  #descriptor: number | null
  #position = 0

  private constructor(descriptor: number, mode: number) {
    super()
    this.#descriptor = descriptor
    this.#mode = mode
  }

  /** Throws where there is nothing to read or to append to, where the folder is missing and for a mode that is none. */
  static open(path: string, mode: number, writable: boolean): FileStream {
    const flags = FLAGS[mode]
    if (!flags)
      throw new TypeError(`Ti.Filesystem: ${mode} is no mode; use Ti.Filesystem.MODE_READ, _WRITE or _APPEND`)
    if (mode !== MODE_READ && !writable) throw new Error(`Ti.Filesystem: ${path} cannot be written`)
    if (mode === MODE_APPEND) fs.accessSync(path)
    return new FileStream(fs.openSync(path, flags), mode)
  }

  isReadable(): boolean {
    return this.#mode === MODE_READ
  }

  isWritable(): boolean {
    return this.#mode !== MODE_READ
  }

  close(): void {
    if (this.#descriptor !== null) fs.closeSync(this.#descriptor)
    this.#descriptor = null
  }

  [roomForAll](): number {
    return Math.max(0, fs.fstatSync(this.#open()).size - this.#position)
  }

  [take](most: number): Uint8Array {
    const bytes = new Uint8Array(Math.min(most, this[roomForAll]()))
    const read = fs.readSync(this.#open(), bytes, 0, bytes.byteLength, this.#position)
    this.#position += read
    return bytes.subarray(0, read)
  }

  [put](bytes: Uint8Array): void {
    fs.writeSync(this.#open(), bytes)
  }

  #open(): number {
    if (this.#descriptor === null) throw new Error('Ti.Filesystem.FileStream: the file is closed')
    return this.#descriptor
  }
}

refuseMissing(FileStream.prototype, 'Ti.Filesystem.FileStream', membersOf('Ti.Filesystem.FileStream'))
