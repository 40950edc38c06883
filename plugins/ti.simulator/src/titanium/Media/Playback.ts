import { existsSync } from 'node:fs'
import { Blob } from '../Blob.ts'
import { File } from '../Filesystem/File.ts'
import { resourcePath } from '../Filesystem/paths.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { now } from '../kernel/time.ts'
import { clearTimeout, setTimeout } from '../kernel/timers.ts'
import { audioLength } from './audioLength.ts'

/** The file behind what an app gives to be played; undefined for another computer's. */
export function mediaFile(url: unknown): string | undefined {
  if (url instanceof File) return url.resolve()
  if (url instanceof Blob) return Blob.pathOf(url)
  if (typeof url !== 'string' || url === '' || /^https?:/i.test(url)) return undefined
  return resourcePath(url)
}

/** How far a sound is that nobody hears: it takes as long as on a phone. */
export class Playback {
  readonly #ended: () => void
  /** ms since 1970, at which it began to play from `#position`. */
  #since: number | undefined
  #position = 0
  #length: number | undefined
  #timer: number | undefined

  constructor(ended: () => void) {
    this.#ended = ended
  }

  get playing(): boolean {
    return this.#since !== undefined
  }

  /** ms from its beginning. */
  get position(): number {
    return this.#since === undefined ? this.#position : this.#position + now() - this.#since
  }

  set position(ms: number) {
    const { playing } = this
    this.pause()
    this.#position = ms
    if (playing) this.play()
  }

  /** Seconds; 0 where it cannot be told. */
  get length(): number {
    return this.#length ?? 0
  }

  /** False where there is no such file. */
  load(path: string | undefined): boolean {
    this.stop()
    if (path === undefined || !existsSync(path)) return false
    this.#length = audioLength(path)
    return true
  }

  play(): void {
    if (this.playing) return
    this.#since = now()
    if (this.#length === undefined)
      nativeLog('warn', 'How long this sound takes cannot be told, so it plays until it is stopped')
    else this.#timer = setTimeout(() => this.#end(), this.#length * 1000 - this.#position)
  }

  pause(): void {
    this.#position = this.position
    this.#since = undefined
    clearTimeout(this.#timer)
  }

  stop(): void {
    this.pause()
    this.#position = 0
  }

  #end(): void {
    this.stop()
    this.#ended()
  }
}
