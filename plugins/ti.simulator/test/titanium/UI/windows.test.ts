import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from '../harness.ts'

test('open and close resolve, and fire open, focus, blur and close in this order', async (t) => {
  const reports = await reportsOf(
    t,
    `const win = Ti.UI.createWindow();
     ['open', 'focus', 'blur', 'close'].forEach((name) => win.addEventListener(name, (e) => report(e.type)));
     win.open().then(() => { report('opened'); return win.close(); }).then(() => report('closed ' + win.closed));`,
  )
  deepEqual(reports, ['open', 'focus', 'opened', 'blur', 'close', 'closed true'])
})
