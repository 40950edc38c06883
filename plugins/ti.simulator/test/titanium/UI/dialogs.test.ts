import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

test('alert shows its message and one button, and no title', async (t) => {
  const app = await startApp(t, `alert('Saved'); try { alert(); } catch (e) { report(e); }`)
  const { title, properties } = app.view({ type: 'Ti.UI.AlertDialog' })
  equal(title, undefined)
  deepEqual([properties.message, properties.buttonNames], ['Saved', ['OK']])
  deepEqual(app.reports, ['invalid number of arguments'])
  equal(app.screen.text(), 'Saved\nOK')
})

test('a second dialog is dropped while one is up; a third is shown after it', async (t) => {
  const app = await startApp(
    t,
    `alert('first'); alert('second');
     Ti.App.addEventListener('resume', () => alert('third'));`,
  )
  deepEqual(app.screen.text(), 'first\nOK')
  match(app.log.join(), /UIAlertController is up and showing an alert/)
  await app.touch({ message: 'first' }, 'click', { value: 0 })
  equal(app.screen.roots.length, 0)
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  equal(app.screen.text(), 'third\nOK')
})

test('a button of an alert tells its index and which the special ones are', async (t) => {
  const app = await startApp(
    t,
    `const dialog = Ti.UI.createAlertDialog({ title: 'Delete?', buttonNames: ['Yes', null, 'No'], cancel: 1, destructive: 7 });
     dialog.addEventListener('click', ({ index, cancel, destructive, preferred, text }) => report([index, cancel, destructive, preferred, text]));
     dialog.show();`,
  )
  deepEqual(app.view({ title: 'Delete?' }).strings('buttonNames'), ['Yes', 'No'])
  await app.touch({ title: 'Delete?' }, 'click', { value: 1 })
  deepEqual(app.reports, [[1, 1, -1, -1, null]])
  equal(app.screen.roots.length, 0)
})

test('what is typed into an alert comes with the click', async (t) => {
  const app = await startApp(
    t,
    `const { PLAIN_TEXT_INPUT, LOGIN_AND_PASSWORD_INPUT } = Ti.UI.iOS.AlertDialogStyle;
     const login = Ti.UI.createAlertDialog({ title: 'Login', style: LOGIN_AND_PASSWORD_INPUT });
     const name = Ti.UI.createAlertDialog({ title: 'Name', style: PLAIN_TEXT_INPUT });
     name.addEventListener('click', (e) => { report(e.text); login.show(); });
     login.addEventListener('click', (e) => report([e.login, e.password]));
     name.show();`,
  )
  await app.touch({ title: 'Name' }, 'change', { value: 'Ada' })
  await app.touch({ title: 'Name' }, 'click', { value: 0 })
  await app.touch({ title: 'Login' }, 'change', { value: 'ada' })
  await app.touch({ title: 'Login' }, 'change', { value: 'secret', section: 1 })
  await app.touch({ title: 'Login' }, 'click', { value: 0 })
  deepEqual(app.reports, ['Ada', ['ada', 'secret']])
})

test('dialogs go when the app stops being active, unless they are persistent', async (t) => {
  for (const persistent of [false, true]) {
    const app = await startApp(
      t,
      `Ti.UI.createAlertDialog({ title: 'Question', persistent: ${persistent} }).show();`,
    )
    app.process.delegate.willResignActive()
    await app.process.idle()
    equal(app.screen.roots.length, persistent ? 1 : 0)
  }
})

test('an option dialog tells the option and can be hidden', async (t) => {
  const app = await startApp(
    t,
    `const dialog = Ti.UI.createOptionDialog({ title: 'Share', options: ['Mail', 'Copy', 'Cancel'], cancel: 2 });
     dialog.addEventListener('click', ({ index, cancel, destructive }) => report([index, cancel, destructive]));
     dialog.show();
     Ti.App.addEventListener('resume', () => { dialog.show(); dialog.hide(); });`,
  )
  await app.touch({ title: 'Share' }, 'click', { value: 1 })
  deepEqual(app.reports, [[1, 2, -1]])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  equal(app.screen.roots.length, 0)
})

test('a text that stands in an alert comes with the click where nothing else was typed', async (t) => {
  const app = await startApp(
    t,
    `const alert = Ti.UI.createAlertDialog({ style: Ti.UI.iOS.AlertDialogStyle.LOGIN_AND_PASSWORD_INPUT, okid: 'go',
       loginValue: 'me', passwordPlaceholder: 'Secret' });
     alert.addEventListener('click', ({ login, password }) => report([login, password]));
     report([alert.ok, alert.passwordHintText]);
     alert.show();`,
    { files: { 'en.lproj/Localizable.strings': '"go" = "Go on";' } },
  )
  await app.touch({ type: 'Ti.UI.AlertDialog' }, 'click', { value: 0 })
  deepEqual(app.reports, [
    ['Go on', 'Secret'],
    ['me', ''],
  ])
})
