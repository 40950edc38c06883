import { membersOf } from '../api/members.ts'
import { defineConstants } from '../kernel/defineConstants.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { failed } from '../kernel/promise.ts'
import { setTimeout } from '../kernel/timers.ts'
import { AUDIO_STATES } from './constants.ts'
import { mediaFile, Playback } from './Playback.ts'

const STATES = Object.fromEntries(
  Object.entries(AUDIO_STATES).map(([name, state]) => [name.replace('AUDIO_', ''), state]),
)
const WORDS = Object.keys(AUDIO_STATES).map((name) =>
  name.replace('AUDIO_STATE_', '').toLowerCase().replaceAll('_', ' '),
)

/** A player for files and streams, of which the simulator plays files alone. https://titaniumsdk.com/api/titanium/media/audioplayer.html */
export class AudioPlayer extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Media.AudioPlayer'
  allowBackground = false
  allowsExternalPlayback = true
  bitRate: unknown
  bufferSize: unknown
  muted = false
  rate = 0
  volume = 1
  readonly externalPlaybackActive = false
  #url: unknown
  #state = AUDIO_STATES.AUDIO_STATE_INITIALIZED
  #playable = false
  readonly #playback = new Playback(() => {
    this.#enter(AUDIO_STATES.AUDIO_STATE_STOPPED)
    this.#tell('complete', { success: true, code: 0 })
  })

  get url(): unknown {
    return this.#url
  }

  set url(url: unknown) {
    this.#url = url
    this.#playable = this.#playback.load(mediaFile(url))
  }

  get state(): number {
    return this.#state
  }

  get playing(): boolean {
    return this.#state === AUDIO_STATES.AUDIO_STATE_PLAYING
  }

  get paused(): boolean {
    return this.#state === AUDIO_STATES.AUDIO_STATE_PAUSED
  }

  set paused(paused: boolean) {
    if (paused) this.pause()
    else this.start()
  }

  get idle(): boolean {
    return this.#state === AUDIO_STATES.AUDIO_STATE_INITIALIZED
  }

  get waiting(): boolean {
    return this.#state === AUDIO_STATES.AUDIO_STATE_STARTING
  }

  /** ms. */
  get duration(): number {
    return this.#playback.length * 1000
  }

  /** ms. */
  get progress(): number {
    return this.#playback.position
  }

  start(): void {
    if (this.playing) return
    this.#enter(AUDIO_STATES.AUDIO_STATE_STARTING)
    if (!this.#playable) {
      nativeLog(
        'error',
        `Ti.Media.AudioPlayer: the simulator plays files alone, and ${String(this.#url)} is none`,
      )
      setTimeout(() => {
        this.#enter(AUDIO_STATES.AUDIO_STATE_STOPPED)
        this.#tell('error', failed('Cannot open', -11_829))
      }, 0)
      return
    }
    this.#playback.play()
    this.#enter(AUDIO_STATES.AUDIO_STATE_PLAYING)
  }

  play(): void {
    this.start()
  }

  pause(): void {
    if (!this.playing) return
    this.#playback.pause()
    this.#enter(AUDIO_STATES.AUDIO_STATE_PAUSED)
  }

  stop(): void {
    if (this.idle) return
    this.#playback.stop()
    this.#enter(AUDIO_STATES.AUDIO_STATE_STOPPED)
  }

  restart(): void {
    this.stop()
    this.start()
  }

  release(): void {
    this.stop()
  }

  /** @param ms from the beginning */
  seekToTime(ms: unknown): void {
    this.#playback.position = Number(ms)
  }

  setPaused(paused: boolean): void {
    this.paused = paused
  }

  stateDescription(state: number): string {
    return WORDS[state] ?? 'unknown'
  }

  #enter(state: number): void {
    if (state === this.#state) return
    this.#state = state
    this.#tell('change', { state, description: this.stateDescription(state) })
  }

  #tell(name: string, event: object): void {
    if (this.hasListeners(name)) this.fireEvent(name, event)
  }
}

defineConstants(AudioPlayer.prototype, STATES)
refuseMissing(AudioPlayer.prototype, 'Ti.Media.AudioPlayer', membersOf('Ti.Media.AudioPlayer'))
