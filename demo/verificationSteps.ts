import type { Expectation, Step } from 'ti.simulator/verification'

const DOWNLOAD = { do: 'tap', name: 'Download Image', title: '^(Download Image|Bild laden)' } as const
const PUSH = { do: 'push', push: 'picture' } as const

const answered: Expectation = {
  tell: 'the handler of the push is ended within 25 s',
  expect: 'answer',
  event: 'silentpush',
  withinSeconds: 25,
}
const coldLaunch: Expectation = {
  tell: 'JavaScript at a cold launch in the background',
  expect: 'coldLaunch',
}
const completed: Expectation = {
  tell: 'iOS tells of the download in this order',
  expect: 'order',
  events: ['downloadcompleted', 'sessioncompleted'],
}
const saved: Expectation = { tell: 'the picture is saved', expect: 'event', event: 'saved' }
const began: Expectation = {
  tell: 'a banner at the start',
  expect: 'yes',
  question: 'Did a banner say that a download has begun?',
  banner: 'Background download initiated|Download im Hintergrund gestartet',
}
const ended: Expectation = {
  tell: 'a banner at the end',
  expect: 'yes',
  question: 'Did a banner say that the download is complete?',
  banner: 'Download completed|Download abgeschlossen',
}

/** The steps of `--verify` for this app. They take about ten minutes. */
export const steps: readonly Step[] = [
  {
    id: 'start',
    title: 'Start the app',
    do: [{ do: 'launch' }],
    withinSeconds: 30,
    expect: [
      { tell: 'JavaScript starts, in Titanium', expect: 'value', event: 'started' },
      { tell: 'SDK, iOS and launch', expect: 'value', event: 'boot', varies: true },
      { tell: 'language and region', expect: 'value', event: 'locale' },
      { tell: 'a number by toLocaleString', expect: 'value', event: 'numbers' },
      { tell: 'a date by toLocaleString', expect: 'value', event: 'dates' },
      { tell: 'online at the start', expect: 'event', event: 'online', detail: 'true' },
    ],
  },
  {
    id: 'download',
    title: 'Download while you look',
    do: [DOWNLOAD],
    withinSeconds: 90,
    // iOS asks only once whether the app may send notifications. Its question pauses the app.
    ignore: ['pause', 'resumed'],
    expect: [completed, saved],
  },
  {
    id: 'leave',
    title: 'Leave the app and come back',
    do: [{ do: 'home' }, { do: 'wait', seconds: 45 }, { do: 'open' }],
    withinSeconds: 10,
    expect: [
      { tell: 'the app is told that it is left', expect: 'order', events: ['pause', 'paused'] },
      { tell: 'the app is told that it is back', expect: 'order', events: ['resume', 'resumed'] },
      { tell: 'timers in the background', expect: 'value', event: 'timers' },
      { tell: 'how long they ran', expect: 'value', event: 'timersRan', varies: true },
    ],
  },
  {
    id: 'locked',
    title: 'A silent push to a locked phone',
    do: [{ do: 'lock' }, { do: 'wait', seconds: 30 }, PUSH],
    withinSeconds: 120,
    expect: [
      { tell: 'the push wakes the app', expect: 'event', event: 'silentpush', state: 'background' },
      answered,
      {
        tell: 'a picture can be read while the phone is locked',
        expect: 'event',
        event: 'readable',
        detail: 'yes',
      },
      completed,
      saved,
      began,
      ended,
    ],
  },
  {
    id: 'evicted',
    title: 'A download that goes on without the app',
    do: [
      { do: 'open' },
      DOWNLOAD,
      { do: 'home' },
      { do: 'evict' },
      { do: 'wait', seconds: 60 },
      { do: 'launch' },
    ],
    withinSeconds: 60,
    expect: [
      coldLaunch,
      { tell: 'iOS tells whose download it was', expect: 'event', event: 'backgroundtransfer' },
      {
        tell: 'the handler of the session is ended within 25 s',
        expect: 'answer',
        event: 'backgroundtransfer',
        withinSeconds: 25,
      },
      completed,
      { tell: 'iOS says that all is told', expect: 'event', event: 'sessioneventscompleted' },
      saved,
    ],
  },
  {
    id: 'cold',
    title: 'A silent push to an app that does not run',
    do: [{ do: 'home' }, { do: 'evict' }, PUSH, { do: 'wait', seconds: 60 }, { do: 'launch' }],
    withinSeconds: 60,
    expect: [
      coldLaunch,
      { tell: 'the push reaches the app', expect: 'event', event: 'silentpush' },
      answered,
      { tell: 'online at a cold start', expect: 'event', event: 'online', detail: 'true' },
      saved,
    ],
  },
]
