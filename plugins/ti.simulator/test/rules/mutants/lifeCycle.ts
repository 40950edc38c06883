import { APP, type Mutants } from './Mutant.ts'

const background = 'device/background'

export const lifeCycle: Mutants = {
  'no-pause': {
    file: APP,
    find: 'App.system("pause");',
    put: '',
    test: [background, 'leaving the screen fires pause and paused'],
  },
  'long-grace': {
    file: 'os/springboard.js',
    find: 'GRACE = 5_000',
    put: 'GRACE = 9_000',
    test: [background, 'an app is suspended 5 s after'],
  },
  'never-frozen': {
    file: APP,
    find: 'Atomics.wait(cells, RUN_CELL, FROZEN)',
    put: '',
    test: [background, 'no timer of a suspended app runs'],
  },
  'background-app-is-touched': {
    file: 'device.js',
    find: 'if (this.#inBackground)',
    put: 'if (false)',
    test: [background, 'nobody can tap what an app in the background shows'],
  },
  'network-told-twice': {
    file: 'os/ios.js',
    find: ' || type === this.#networkTold',
    put: '',
    test: [background, 'a suspended app is told of the network'],
  },
  'question-pauses-nobody': {
    file: 'os/springboard.js',
    find: "this.#running().delegate.willResignActive();\n            this.#enter('inactive');",
    put: "this.#enter('inactive');",
    test: ['device/lifecycle', 'a question of iOS over the app fires pause'],
  },
}
