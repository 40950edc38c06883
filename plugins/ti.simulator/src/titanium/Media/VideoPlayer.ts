import { nativeLog } from '../kernel/nativeLog.ts'
import { failed } from '../kernel/promise.ts'
import { setTimeout } from '../kernel/timers.ts'
import { emit, writeNative } from '../UI/native/hooks.ts'
import { implement } from '../UI/native/implement.ts'
import { ViewProxy } from '../UI/View.ts'
import { VIDEO } from './constants.ts'

const NO_BUBBLES = { bubbles: false }

/** Plays no video: it fails as with a file that iOS cannot read. https://titaniumsdk.com/api/titanium/media/videoplayer.html */
export class VideoPlayer extends ViewProxy {
  declare url: unknown
  #loadState = VIDEO.VIDEO_LOAD_STATE_UNKNOWN

  get loadState(): number {
    return this.#loadState
  }

  get playing(): boolean {
    return false
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if ((name === 'url' || name === 'media') && value) this.#load()
  }

  play(): void {
    if (this.#loadState === VIDEO.VIDEO_LOAD_STATE_FAILED) this.#fail()
  }

  pause(): void {}

  stop(): void {}

  release(): void {}

  #load(): void {
    nativeLog('warn', `Ti.Media.VideoPlayer: the simulator plays no video, so ${String(this.url)} fails`)
    setTimeout(() => {
      this.#loadState = VIDEO.VIDEO_LOAD_STATE_FAILED
      this[emit]('loadstate', { loadState: this.#loadState }, NO_BUBBLES)
      this.#fail()
    }, 0)
  }

  #fail(): void {
    this[emit]('error', failed('Cannot Open', -11_829), NO_BUBBLES)
    const reason = VIDEO.VIDEO_FINISH_REASON_PLAYBACK_ERROR
    this[emit]('complete', { ...failed('Cannot Open', -11_829), reason }, NO_BUBBLES)
  }
}

implement(VideoPlayer.prototype, 'Ti.Media.VideoPlayer', {
  allowsAirPlay: true,
  autoplay: false,
  currentPlaybackTime: 0,
  duration: 0,
  initialPlaybackTime: 0,
  pictureInPictureEnabled: true,
  playableDuration: 0,
  playbackState: VIDEO.VIDEO_PLAYBACK_STATE_STOPPED,
  repeatMode: VIDEO.VIDEO_REPEAT_MODE_NONE,
  scalingMode: VIDEO.VIDEO_SCALING_RESIZE_ASPECT,
  showsControls: true,
  volume: 1,
})
