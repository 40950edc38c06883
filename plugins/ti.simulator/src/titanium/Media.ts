import { membersOf } from './api/members.ts'
import { authorization, mayUse, requestPermissions } from './kernel/access.ts'
import { defineConstants } from './kernel/defineConstants.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { notices } from './kernel/os.ts'
import type { Outcome } from './kernel/promise.ts'
import { settle } from './kernel/settle.ts'
import { atTurnEnd, callBack } from './kernel/turn.ts'
import { AudioPlayer } from './Media/AudioPlayer.ts'
import { AudioRecorder } from './Media/AudioRecorder.ts'
import { constants } from './Media/constants.ts'
import { pickerAnswers } from './Media/picker.ts'
import { Sound } from './Media/Sound.ts'
import { SystemAlert } from './Media/SystemAlert.ts'
import { saveToPhotoGallery } from './Media/saveToPhotoGallery.ts'
import { VideoPlayer } from './Media/VideoPlayer.ts'
import { maker } from './UI/native/maker.ts'
import { pictureOfScreen } from './UI/native/pictures.ts'

/**
 * Like Apple's simulator, the phone has no camera and no music; its gallery holds nothing to choose.
 * https://titaniumsdk.com/api/titanium/media.html
 */
export class MediaModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Media'
  readonly isCameraSupported = false
  readonly canRecord = false
  readonly audioPlaying = false
  readonly volume = 1
  readonly averageMicrophonePower = -1
  readonly peakMicrophonePower = -1
  audioSessionCategory = constants.AUDIO_SESSION_CATEGORY_SOLO_AMBIENT
  cameraFlashMode = constants.CAMERA_FLASH_AUTO
  readonly createSound = maker(Sound)
  readonly createAudioPlayer = maker(AudioPlayer)
  readonly createAudioRecorder = maker(AudioRecorder)
  readonly createSystemAlert = maker(SystemAlert)
  readonly createVideoPlayer = maker(VideoPlayer)
  readonly saveToPhotoGallery = saveToPhotoGallery

  get availableCameras(): number[] {
    return []
  }

  get availableCameraMediaTypes(): string[] {
    return [constants.MEDIA_TYPE_PHOTO]
  }

  get availablePhotoMediaTypes(): string[] {
    return [constants.MEDIA_TYPE_PHOTO, constants.MEDIA_TYPE_VIDEO]
  }

  get availablePhotoGalleryMediaTypes(): string[] {
    return this.availablePhotoMediaTypes
  }

  get cameraAuthorization(): number {
    return authorization('camera')
  }

  get currentRoute(): object {
    return { inputs: [], outputs: [constants.AUDIO_SESSION_PORT_BUILTINSPEAKER] }
  }

  /** @param source `camera`, `photo` or `photogallery` */
  isMediaTypeSupported(source: unknown, type: unknown): boolean {
    return source !== 'camera' && this.availablePhotoMediaTypes.includes(String(type))
  }

  showCamera(options?: unknown): void {
    pickerAnswers(options, 'error', constants.NO_CAMERA, 'Ti.Media.showCamera: the phone has no camera')
  }

  /** The screen with all that iOS lays over the app. https://titaniumsdk.com/api/titanium/media.html#takescreenshot */
  takeScreenshot(callback: unknown): void {
    if (typeof callback !== 'function') throw new TypeError('Ti.Media.takeScreenshot takes a function')
    const media = pictureOfScreen()
    atTurnEnd(() => callBack(() => callback({ type: 'screenshot', source: this, media })))
  }

  hideCamera(): void {}

  takePicture(): never {
    throw new Error('invalid state')
  }

  startVideoCapture(): never {
    throw new Error('invalid state')
  }

  stopVideoCapture(): void {}

  switchCamera(_camera: unknown): never {
    throw new Error('invalid state')
  }

  openPhotoGallery(options?: unknown): void {
    pickerAnswers(
      options,
      'cancel',
      -1,
      'Ti.Media.openPhotoGallery: there is no picture to choose, so it is cancelled',
    )
  }

  openMusicLibrary(options?: unknown): void {
    const why = 'Ti.Media.openMusicLibrary: the phone has no music'
    pickerAnswers(options, 'error', constants.NO_MUSIC_PLAYER, why)
  }

  hideMusicLibrary(): void {}

  queryMusicLibrary(): unknown[] {
    return []
  }

  hasCameraPermissions(): boolean {
    return mayUse('camera')
  }

  requestCameraPermissions(callback?: unknown): Promise<Outcome> {
    return requestPermissions('camera', callback)
  }

  hasPhotoGalleryPermissions(): boolean {
    return mayUse('photos')
  }

  requestPhotoGalleryPermissions(callback?: unknown): Promise<Outcome> {
    return requestPermissions('photos', callback)
  }

  hasAudioRecorderPermissions(): boolean {
    return mayUse('microphone')
  }

  requestAudioRecorderPermissions(callback?: unknown): Promise<Outcome> {
    return requestPermissions('microphone', callback)
  }

  hasMusicLibraryPermissions(): boolean {
    return mayUse('mediaLibrary')
  }

  requestMusicLibraryPermissions(callback?: unknown): Promise<Outcome> {
    return requestPermissions('mediaLibrary', callback)
  }

  setOverrideAudioRoute(_route: unknown): void {}

  vibrate(): void {
    notices.fired('vibrate', {})
  }

  beep(): void {
    notices.fired('beep', {})
  }
}

export const Media = settle(defineConstants(new MediaModule(), constants), {
  writable: ['audioSessionCategory', 'cameraFlashMode'],
  assignment: 'ignored',
})
refuseMissing(Media, 'Ti.Media', membersOf('Ti.Media'))
