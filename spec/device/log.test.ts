import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { launched } from './setting.ts'

test('the log is shared as a text file, newest first, also at the next start, and there is one file only', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Log' })
  for (const start of [1, 2]) {
    await device.clock.advance(1_000)
    await device.tap({ title: 'Share Log' })
    const [name, done, ...lines] = device.screen.text().split('\n')
    assert.deepEqual([name, done], ['log.txt', 'Done'])
    for (const line of lines)
      assert.match(line, /^2026-01-15T09:30:\d\d\.\d{3}Z {2}(active|background) {2}\w+ {2}/)
    const starts = lines.filter((line) => /push {2}subscribed: silent_push/.test(line))
    assert.equal(starts.length, start)
    assert.equal(readFileSync(join(device.container.temporary, 'log.txt'), 'utf8'), lines.join('\n'))
    await device.tap({ title: 'Done' })
    assert.match(device.screen.text(), /Background events, newest first/)
    await device.forceQuit()
    await device.launch()
    await device.tap({ title: 'Log' })
  }
})
