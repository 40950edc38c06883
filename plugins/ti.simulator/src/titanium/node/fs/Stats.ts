import type { File } from '../../Filesystem/File.ts'
import { fileAt } from './files.ts'

/** What Ti.Filesystem tells of a file; the rest is 0. https://nodejs.org/api/fs.html#class-fsstats */
export class Stats {
  readonly #file: File | undefined
  dev = 0
  ino = 0
  mode = 0
  nlink = 0
  uid = 0
  gid = 0
  rdev = 0
  size = 0
  blksize = 4096
  blocks = 0
  atime = new Date(0)
  mtime = new Date(0)
  ctime = new Date(0)
  birthtime = new Date(0)
  atimeMs = 0
  mtimeMs = 0
  ctimeMs = 0
  birthtimeMs = 0

  constructor(path?: unknown) {
    if (!path) return
    const file = fileAt(path)
    this.#file = file
    this.ctime = this.birthtime = file.createdAt()
    this.atime = this.mtime = file.modifiedAt()
    this.ctimeMs = this.birthtimeMs = this.ctime.getTime()
    this.atimeMs = this.mtimeMs = this.mtime.getTime()
    this.size = file.size
    this.blocks = Math.ceil(this.size / this.blksize)
  }

  isFile(): boolean {
    return this.#file?.isFile() ?? false
  }

  isDirectory(): boolean {
    return this.#file?.isDirectory() ?? false
  }

  isSymbolicLink(): boolean {
    return this.#file?.symbolicLink ?? false
  }

  isBlockDevice(): boolean {
    return false
  }

  isCharacterDevice(): boolean {
    return false
  }

  isFIFO(): boolean {
    return false
  }

  isSocket(): boolean {
    return false
  }
}
