import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { NotSimulated, refuseMissing } from '../kernel/members.ts'
import { constants } from './constants.ts'

/** Records nothing, because the phone has no microphone. https://titaniumsdk.com/api/titanium/media/audiorecorder.html */
export class AudioRecorder extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Media.AudioRecorder'
  compression = constants.AUDIO_FORMAT_LINEAR_PCM
  format = constants.AUDIO_FILEFORMAT_CAF
  readonly recording = false
  readonly paused = false
  readonly stopped = true

  start(): never {
    throw new NotSimulated('Ti.Media.AudioRecorder', 'start')
  }

  pause(): void {}

  resume(): void {}

  /** What was recorded. */
  stop(): null {
    return null
  }
}

refuseMissing(AudioRecorder.prototype, 'Ti.Media.AudioRecorder', membersOf('Ti.Media.AudioRecorder'))
