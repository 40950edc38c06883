import { deepEqual, match } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

test('process tells of the app, warns through the console and refuses what a phone has not', async (t) => {
  const app = await startApp(
    t,
    `const said = (work) => { try { return work(); } catch (e) { return e.message; } };
     report([process.platform, process.arch, process.argv, process.cwd(), process.env.FROM, process.pid, process.title, process.version === Ti.version, String(process), process.uptime() >= 0, process.umask(), process.hrtime]);
     report([said(() => process.chdir('/')), said(() => process.exit()), said(() => process.binding('fs')), process.stdout.write('out'), process.stdout.isTTY]);
     process.on('warning', (w) => report([w.name, w.message, w.code])); process.emitWarning('careful', 'Own', 'E1'); process.emitWarning('old', 'DeprecationWarning');
     process.noDeprecation = true; process.emitWarning('old', 'DeprecationWarning');
     process.setUncaughtExceptionCaptureCallback((e) => { report(['captured', e.message]); process.setUncaughtExceptionCaptureCallback(null); process.on('uncaughtException', (e2) => report(['event', e2.message])); });
     report(process.hasUncaughtExceptionCaptureCallback());
     global.boom = (text) => { throw new Error(text); }; const button = Ti.UI.createButton({ title: 'b' }); button.addEventListener('click', () => boom('b' + String(process.hasUncaughtExceptionCaptureCallback())));
     const win = Ti.UI.createWindow(); win.add(button); win.open();`,
    { files: { '_env_.json': '{"FROM":"the build"}' } },
  )
  await app.touch({ title: 'b' })
  await app.touch({ title: 'b' })
  deepEqual(app.reports, [
    ['iphone', 'arm64', [], '/', 'the build', 0, 'Test', true, '[object process]', true, 0, null],
    [
      'process.chdir is unsupported',
      'process.exit is not supported',
      'process.binding is unsupported and not user-facing API',
      true,
      false,
    ],
    ['Own', 'careful', 'E1'],
    ['DeprecationWarning', 'old', null],
    true,
    ['captured', 'Error: btrue'],
    ['event', 'Error: bfalse'],
  ])
  match(app.log.join('\n'), /\[ERROR\] \(titanium:0\) \[E1\] Own: careful\n/)
  match(app.log.join('\n'), /\[INFO\] out\n/)
})

test('ticks come before immediates, both after the turn and before a timer that is later', async (t) => {
  const app = await startApp(
    t,
    `const order = []; const push = (x) => order.push(x); const said = (work) => { try { return work(); } catch (e) { return e.name + ': ' + e.message; } };
     setImmediate(push, 'immediate'); const gone = setImmediate(push, 'never'); clearImmediate(gone); process.nextTick(push, 'tick'); process.nextTick(() => process.nextTick(push, 'tick of a tick')); push('turn');
     report([said(() => setImmediate()), said(() => process.nextTick('x')), typeof gone]);
     setTimeout(() => { report(order); Ti.App.Properties.setBool('done', true); }, 20);`,
  )
  while (!app.stored.has('done')) await app.process.idle()
  deepEqual(app.reports, [
    [
      'TypeError: The "callback" argument must be of type function. Received type undefined',
      'TypeError: The "callback" argument must be of type function. Received type string',
      'object',
    ],
    ['turn', 'tick', 'tick of a tick', 'immediate'],
  ])
})
