import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from '../harness.ts'

// https://titaniumsdk.com/api/titanium/app.html#fireevent
test('the payload of an event of the app passes through JSON', async (t) => {
  const reports = await reportsOf(
    t,
    `const payload = { at: new Date(0), call() {}, list: [1] };
     Ti.App.addEventListener('own', (e) => { e.list.push(2); report([e.type, e.at, typeof e.call, e.list]); });
     Ti.App.fireEvent('own', payload);
     report(payload.list);`,
  )
  deepEqual(reports, [['own', '1970-01-01T00:00:00.000Z', 'undefined', [1, 2]], [1]])
})

test('a listener that is removed leaves the others, and one that is added meanwhile waits for the next event', async (t) => {
  const reports = await reportsOf(
    t,
    `const first = () => report('first'), late = () => report('late');
     const second = () => { report('second'); Ti.App.removeEventListener('own', second); Ti.App.addEventListener('own', late); };
     Ti.App.addEventListener('own', first);
     Ti.App.addEventListener('own', second);
     Ti.App.fireEvent('own');
     report('again');
     Ti.App.fireEvent('own');`,
  )
  deepEqual(reports, ['first', 'second', 'again', 'first', 'late'])
})

test('an app that keeps the screen on says so to iOS', async (t) => {
  const app = await startApp(
    t,
    `Ti.App.idleTimerDisabled = true; report(Ti.App.idleTimerDisabled); Ti.App.idleTimerDisabled = false;`,
  )
  deepEqual(app.reports, [true])
  deepEqual(
    app.notices.filter(({ name }) => name === 'setIdleTimerDisabled').map(({ args }) => args),
    [[true], [false]],
  )
})
