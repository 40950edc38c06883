import { deepEqual, match } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from './harness.ts'

/** A WAVE file of so many ms. */
function wave(ms: number): Uint8Array {
  const bytes = Buffer.alloc(44 + ms * 8)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt32LE(8000, 28)
  bytes.write('data', 36)
  bytes.writeUInt32LE(ms * 8, 40)
  return bytes
}

test('the phone has no camera and no picture to choose, and says so to the callbacks', async (t) => {
  const app = await startApp(
    t,
    `const { Media } = Ti;
     report([Media.isCameraSupported, Media.availableCameras, Media.isMediaTypeSupported('camera', Media.MEDIA_TYPE_PHOTO), Media.isMediaTypeSupported('photo', Media.MEDIA_TYPE_VIDEO)]);
     report([Media.AUDIO_FORMAT_AAC, Media.AUDIO_FILEFORMAT_WAVE, Media.CAMERA_FRONT, typeof Media.VIDEO_TIME_OPTION_NEXT_SYNC, typeof Ti.Analytics]);
     Media.NO_CAMERA = 7;
     try { Media.takePicture(); } catch (e) { report(e.message); }
     Media.showCamera({ error: ({ success, code, type }) => report([success, code === Media.NO_CAMERA, code, type]) });
     Media.openPhotoGallery({ success: () => report('a picture'), cancel: ({ success, code }) => report([success, code]) });`,
  )
  while (app.reports.length < 5) await app.process.idle()
  deepEqual(app.reports, [
    [false, [], false, true],
    [1_633_772_320, 1_463_899_717, 1, 'undefined', 'undefined'],
    'invalid state',
    [false, true, 2, 'error'],
    [false, -1],
  ])
  match(app.log.join(), /the phone has no camera.*there is no picture to choose/)
})

test('a sound takes as long as its file says, and tells its end', async (t) => {
  const app = await startApp(
    t,
    `const sound = Ti.Media.createSound({ url: '/ding.wav', volume: 0.5 });
     report([sound.apiName, sound.duration, sound.volume, sound.playing, sound.isLooping(), sound.time]);
     sound.addEventListener('complete', ({ success, code }) => { report([success, code, sound.isPlaying(), sound.time]); });
     sound.play(); report([sound.playing, sound.paused]);
     sound.pause(); report([sound.isPlaying(), sound.isPaused()]);
     sound.play();`,
    { files: { 'ding.wav': wave(40) } },
  )
  while (app.reports.length < 4) await app.process.idle()
  deepEqual(app.reports, [
    ['Ti.Media.Sound', 0.04, 0.5, false, false, 0],
    [true, false],
    [false, true],
    [true, 0, false, 0],
  ])
})

test('an audio player tells its states, and fails with what is no file', async (t) => {
  const app = await startApp(
    t,
    `const player = Ti.Media.createAudioPlayer({ url: 'ding.wav' });
     report([player.state === Ti.Media.AUDIO_STATE_INITIALIZED, player.STATE_PLAYING === Ti.Media.AUDIO_STATE_PLAYING, player.duration, player.idle]);
     player.addEventListener('change', ({ description }) => report(description));
     player.addEventListener('complete', () => report([player.playing, player.stateDescription(player.STATE_WAITING_FOR_DATA)]));
     player.start();
     const stream = Ti.Media.createAudioPlayer({ url: 'https://radio.example.com/live' });
     stream.addEventListener('error', ({ success, error }) => report([success, error, stream.playing]));
     stream.play();`,
    { files: { 'ding.wav': wave(30) } },
  )
  while (app.reports.length < 6) await app.process.idle()
  deepEqual(app.reports, [
    [true, true, 30, true],
    'starting',
    'playing',
    [false, 'Cannot open', false],
    'stopped',
    [false, 'waiting for data'],
  ])
  match(app.log.join(), /the simulator plays files alone, and https:\/\/radio\.example\.com\/live is none/)
})

test('a video fails as one that iOS cannot read, and what cannot be recorded throws by name', async (t) => {
  const app = await startApp(
    t,
    `const { Media } = Ti;
     const player = Media.createVideoPlayer({ url: 'film.mp4', width: 100 });
     report([player.apiName, player.url, player.playing, player.loadState, player.scalingMode, player.showsControls, player.width]);
     player.addEventListener('complete', ({ success, reason }) => report([success, reason === Media.VIDEO_FINISH_REASON_PLAYBACK_ERROR, player.loadState]));
     const recorder = Media.createAudioRecorder();
     report([recorder.recording, recorder.stopped, recorder.format === Media.AUDIO_FILEFORMAT_CAF]);
     for (const work of [() => recorder.start(), () => Media.previewImage({})]) try { work(); } catch (e) { report(e.name); }`,
  )
  while (app.reports.length < 5) await app.process.idle()
  deepEqual(app.reports, [
    ['Ti.Media.VideoPlayer', 'film.mp4', false, 0, 'AVLayerVideoGravityResizeAspect', true, 100],
    [false, true, true],
    'NotSimulated',
    'NotSimulated',
    [false, true, 2],
  ])
})
