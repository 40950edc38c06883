import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { SUCCEEDED } from '../kernel/promise.ts'
import { mediaFile, Playback } from './Playback.ts'

/** A sound of a file, which AVAudioPlayer plays. https://titaniumsdk.com/api/titanium/media/sound.html */
export class Sound extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Media.Sound'
  allowBackground = false
  volume = 1
  looping = false
  #url: unknown
  #paused = false
  readonly #playback = new Playback(() => this.#ended())

  get url(): unknown {
    return this.#url
  }

  set url(url: unknown) {
    this.#url = url
    if (!this.#playback.load(mediaFile(url)))
      nativeLog('error', `Ti.Media.Sound: there is no file ${String(url)}`)
  }

  /** Seconds. */
  get duration(): number {
    return this.#playback.length
  }

  /** ms. */
  get time(): number {
    return this.#playback.position
  }

  set time(ms: unknown) {
    this.#playback.position = Number(ms)
  }

  get playing(): boolean {
    return this.#playback.playing
  }

  get paused(): boolean {
    return this.#paused
  }

  set paused(paused: boolean) {
    if (paused) this.pause()
    else this.play()
  }

  isPlaying(): boolean {
    return this.playing
  }

  isPaused(): boolean {
    return this.paused
  }

  isLooping(): boolean {
    return this.looping
  }

  setLooping(looping: boolean): void {
    this.looping = looping
  }

  setPaused(paused: boolean): void {
    this.paused = paused
  }

  play(): void {
    this.#paused = false
    this.#playback.play()
  }

  pause(): void {
    if (this.playing) this.#paused = true
    this.#playback.pause()
  }

  stop(): void {
    this.#paused = false
    this.#playback.stop()
  }

  reset(): void {
    this.#playback.position = 0
  }

  release(): void {
    this.stop()
  }

  #ended(): void {
    if (this.looping) this.play()
    else if (this.hasListeners('complete')) this.fireEvent('complete', SUCCEEDED)
  }
}

refuseMissing(Sound.prototype, 'Ti.Media.Sound', membersOf('Ti.Media.Sound'))
