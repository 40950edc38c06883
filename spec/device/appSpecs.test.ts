import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fastify } from 'fastify'
import { Device } from 'ti.simulator'
import { images } from '#demo/images/images.js'
import { project } from './setting.ts'

test('the specs in spec/app pass inside the app, reporting one line a spec', {
  timeout: 60_000,
}, async (t) => {
  const disk = mkdtempSync(join(tmpdir(), 'specs-'))
  t.after(() => rmSync(disk, { recursive: true, force: true }))
  // The app runs its specs when this property says so; on an iPhone, put it into tiapp.xml.
  writeFileSync(join(disk, 'preferences.json'), JSON.stringify({ 'run-specs': true }))
  const server = fastify()
  await server.register(images, { prefix: '/images', now: () => 0 })
  const { host } = new URL(await server.listen({ host: '127.0.0.1', port: 0 }))
  const device = await Device.boot({ disk, hosts: { '127.0.0.1:4180': host } })
  t.after(async () => {
    await device.shutdown()
    await server.close()
  })

  const lines: string[] = []
  const done = new Promise<void>((resolve) =>
    device.watch((change) => {
      if (change.kind !== 'log') return
      lines.push(change.text)
      if (change.text.startsWith('specs: ')) resolve()
    }),
  )
  await device.install(project)
  await device.launch()
  await done

  const passed = lines.filter((line) => line.startsWith('ok - '))
  assert.deepEqual(
    lines.filter((line) => line.startsWith('not ok - ')),
    [],
  )
  assert.ok(passed.length >= 80, lines.join('\n'))
  assert.equal(lines.at(-1), `specs: ${passed.length} passed, 0 failed`)
})
