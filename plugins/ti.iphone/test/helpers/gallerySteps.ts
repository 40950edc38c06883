import type { Step, Verification } from 'ti.simulator/verification'

const answered = {
  tell: 'its handler is ended in time',
  expect: 'answer',
  event: 'silentpush',
  withinSeconds: 25,
} as const

const steps: readonly Step[] = [
  {
    id: 'start',
    title: 'Start the app',
    do: [{ do: 'launch' }],
    withinSeconds: 10,
    expect: [
      { tell: 'JavaScript starts', expect: 'event', event: 'started' },
      { tell: 'a date', expect: 'value', event: 'dates' },
    ],
  },
  {
    id: 'push',
    title: 'A push to a locked phone',
    do: [{ do: 'lock' }, { do: 'wait', seconds: 30 }, { do: 'push', push: 'quiet' }],
    withinSeconds: 10,
    expect: [
      { tell: 'the app is left', expect: 'order', events: ['pause', 'paused'] },
      answered,
      { tell: 'a banner', expect: 'yes', question: 'Was there a banner?', banner: 'none comes' },
    ],
  },
  {
    id: 'cold',
    title: 'A push to an app that does not run',
    do: [
      { do: 'open' },
      { do: 'home' },
      { do: 'evict' },
      { do: 'push', push: 'quiet' },
      { do: 'wait', seconds: 40 },
      { do: 'launch' },
    ],
    withinSeconds: 10,
    expect: [{ tell: 'JavaScript at a cold launch', expect: 'coldLaunch' }, answered],
  },
]

/** For tests: what the gallery is verified by. */
export const verification: Verification = {
  steps,
  pushes: (services) => ({ quiet: { aps: { 'content-available': 1 }, from: services } }),
  async rehearse() {
    return { services: 'http://192.168.1.20:4180', hosts: {}, async stop() {} }
  },
}
