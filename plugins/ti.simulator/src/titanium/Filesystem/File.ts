import { Buffer } from 'node:buffer'
import * as fs from 'node:fs'
import { posix } from 'node:path'
import { membersOf } from '../api/members.ts'
import { Blob } from '../Blob.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { nativeError } from '../kernel/nativeError.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { attempt } from './attempt.ts'
import { isBackedUp, moveAttributes, protectionOf, setBackedUp, setProtection } from './attributes.ts'
import { PROTECTION_COMPLETE } from './constants.ts'
import { FileStream } from './FileStream.ts'
import { absolutePath, fileUrl, isInSandbox, isWritable } from './paths.ts'

/**
 * A path and what is there. Everything that changes the disk tells by its Boolean whether it did, and throws nothing.
 * https://titaniumsdk.com/api/titanium/filesystem/file.html
 */
export class File extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Filesystem.File'
  readonly #path: string

  private constructor(path: string) {
    super()
    this.#path = path
  }

  static at(path: string): File {
    return new File(path)
  }

  get name(): string {
    return posix.basename(this.#path)
  }

  get nativePath(): string {
    return fileUrl(this.isDirectory() ? `${this.#path}/` : this.#path)
  }

  get parent(): File {
    return File.at(posix.dirname(this.#path))
  }

  /** Bytes; 0 where nothing is. */
  get size(): number {
    return this.#stat()?.size ?? 0
  }

  get readonly(): boolean {
    this.#mustExist('readonly')
    return !isWritable(this.#path)
  }

  get writable(): boolean {
    this.#mustExist('writable')
    return isWritable(this.#path)
  }

  get symbolicLink(): boolean {
    this.#mustExist('symbolicLink')
    return fs.lstatSync(this.#path).isSymbolicLink()
  }

  get executable(): boolean {
    return false
  }

  set executable(_executable: unknown) {}

  get hidden(): boolean {
    return false
  }

  set hidden(_hidden: unknown) {}

  get remoteBackup(): boolean {
    return isBackedUp(this.#path)
  }

  set remoteBackup(backedUp: boolean) {
    setBackedUp(this.#path, Boolean(backedUp))
  }

  exists(): boolean {
    return this.#stat() !== undefined
  }

  isFile(): boolean {
    return this.#stat()?.isFile() ?? false
  }

  isDirectory(): boolean {
    return this.#stat()?.isDirectory() ?? false
  }

  extension(): string {
    return posix.extname(this.#path).slice(1)
  }

  resolve(): string {
    return this.#path
  }

  createdAt(): Date {
    return new Date(this.#mustExist('createdAt').birthtimeMs)
  }

  modifiedAt(): Date {
    return new Date(this.#mustExist('modifiedAt').mtimeMs)
  }

  /** What `createdAt` was before SDK 7.2. */
  createTimestamp(): Date {
    return this.createdAt()
  }

  modificationTimestamp(): Date {
    return this.modifiedAt()
  }

  /** A path, where `parent` is a file. */
  getParent(): string {
    return posix.dirname(this.#path)
  }

  /** A blob that reads the file at each use; null when nothing is there. */
  read(): Blob | null {
    return this.isFile() ? Blob.fromFile(this.#path) : null
  }

  /** A file-backed blob is copied, which fails when the target exists; memory and text overwrite it. */
  write(data: unknown, append = false): boolean {
    if (append) return this.append(data)
    if (data instanceof File) return this.#change(() => fs.copyFileSync(data.#readable(), this.#path))
    if (data instanceof Blob) return this.#writeBlob(data)
    if (typeof data !== 'string') return false
    return this.#change(() => {
      fs.writeFileSync(this.#path, data)
      setProtection(this.#path, PROTECTION_COMPLETE)
    })
  }

  append(data: unknown): boolean {
    const bytes = bytesOf(data)
    return bytes !== undefined && this.#change(() => fs.appendFileSync(this.#path, bytes))
  }

  /** A relative destination starts at this file's own folder. False when something is there already. */
  copy(destination: string): boolean {
    const target = this.#sibling(destination)
    return this.#changeTo(target, () =>
      fs.cpSync(this.#readable(), target, { recursive: true, errorOnExist: true, force: false }),
    )
  }

  move(destination: string): boolean {
    const target = this.#sibling(destination)
    return (
      isWritable(this.#path) &&
      this.#changeTo(target, () => {
        fs.renameSync(this.#path, target)
        moveAttributes(this.#path, target)
      })
    )
  }

  /** A name in the same folder; a path that leads elsewhere is refused. */
  rename(name: string): boolean {
    const target = this.#sibling(name)
    return posix.dirname(target) === posix.dirname(this.#path) && this.move(target)
  }

  deleteFile(): boolean {
    return this.isFile() && this.#change(() => fs.unlinkSync(this.#path))
  }

  deleteDirectory(recursive = false): boolean {
    if (!this.isDirectory()) return false
    return this.#change(() =>
      recursive ? fs.rmSync(this.#path, { recursive: true }) : fs.rmdirSync(this.#path),
    )
  }

  createFile(createParents = false): boolean {
    if (this.exists()) return false
    return this.#change(() => {
      if (createParents) fs.mkdirSync(posix.dirname(this.#path), { recursive: true })
      fs.writeFileSync(this.#path, '', { flag: 'wx' })
      setProtection(this.#path, PROTECTION_COMPLETE)
    })
  }

  createDirectory(recursive = true): boolean {
    return !this.exists() && this.#change(() => fs.mkdirSync(this.#path, { recursive }))
  }

  /** Names, in no order to rely on; null for what is no folder. */
  getDirectoryListing(): string[] | null {
    if (this.isDirectory()) return fs.readdirSync(this.#path)
    nativeLog('error', `Error in getting directory listing of ${this.#path}: it is no directory`)
    return null
  }

  /** Bytes free on the disk; 0 when that cannot be told. */
  spaceAvailable(): number {
    try {
      const { bavail, bsize } = fs.statfsSync(this.exists() ? this.#path : posix.dirname(this.#path))
      return bavail * bsize
    } catch {
      return 0
    }
  }

  open(mode: number): FileStream {
    if (!isInSandbox(this.#path)) throw new Error(`The sandbox does not let the app open ${this.#path}`)
    return FileStream.open(this.#path, mode, isWritable(this.#path))
  }

  getProtectionKey(): string {
    this.#mustExist('getProtectionKey')
    return protectionOf(this.#path)
  }

  setProtectionKey(key: string): boolean {
    return this.exists() && isWritable(this.#path) && setProtection(this.#path, key)
  }

  override toString(): string {
    return this.#path
  }

  #writeBlob(blob: Blob): boolean {
    const source = Blob.pathOf(blob)
    if (source === undefined) return this.#change(() => fs.writeFileSync(this.#path, Blob.bytesOf(blob)))
    return this.#change(() =>
      fs.copyFileSync(File.at(source).#readable(), this.#path, fs.constants.COPYFILE_EXCL),
    )
  }

  #stat(): fs.Stats | undefined {
    return isInSandbox(this.#path) ? fs.statSync(this.#path, { throwIfNoEntry: false }) : undefined
  }

  #mustExist(member: string): fs.Stats {
    const stat = this.#stat()
    if (!stat) throw nativeError('The iOS reported an error', `${member}: there is no file at ${this.#path}`)
    return stat
  }

  #readable(): string {
    this.#mustExist('read')
    return this.#path
  }

  #sibling(destination: string): string {
    return absolutePath(String(destination), `${posix.dirname(this.#path)}/`)
  }

  #changeTo(target: string, change: () => void): boolean {
    const free = this.exists() && isWritable(target) && !fs.existsSync(target)
    return free && attempt(change)
  }

  #change(change: () => void): boolean {
    return isWritable(this.#path) && attempt(change)
  }
}

function bytesOf(data: unknown): Uint8Array | string | undefined {
  if (typeof data === 'string') return data
  if (data instanceof Blob) return Blob.bytesOf(data)
  if (!(data instanceof File)) return undefined
  const blob = data.read()
  return blob ? Buffer.from(Blob.bytesOf(blob)) : undefined
}

refuseMissing(File.prototype, 'Ti.Filesystem.File', membersOf('Ti.Filesystem.File'))
