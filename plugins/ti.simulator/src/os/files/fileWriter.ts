import { type FileHandle, open } from 'node:fs/promises'
import { UrlError } from '../network/urlError.ts'

const length = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, piece) => sum + piece.length, 0)

/** A file that is written while the next bytes are on their way. */
export class FileWriter {
  readonly #file: FileHandle
  #written: Promise<void> = Promise.resolve()

  private constructor(file: FileHandle) {
    this.#file = file
  }

  /** @param flags `w` begins the file anew, `a` goes on at its end. @throws what the disk says */
  static async open(path: string, flags: 'w' | 'a'): Promise<FileWriter> {
    return new FileWriter(await open(path, flags))
  }

  /** Waits for the write before this one, and begins it. @throws what the disk said to the write before */
  async write(pieces: readonly Uint8Array[]): Promise<void> {
    await this.#written
    this.#written = this.#writeAll(pieces)
    this.#written.catch(() => {})
  }

  /** @throws what the disk said to the last write */
  async close(): Promise<void> {
    await this.#written.finally(() => this.#file.close())
  }

  /** A full disk may take a part of the bytes before it refuses any. */
  async #writeAll(pieces: readonly Uint8Array[]): Promise<void> {
    const { bytesWritten } = await this.#file.writev([...pieces])
    if (bytesWritten < length(pieces)) throw new UrlError(-3003)
  }
}
