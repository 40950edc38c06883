import { deepEqual, equal } from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isJsonObject } from '../../src/wire/json.ts'
import { asker } from '../helpers/asker.ts'
import { resumable, servePictures } from '../helpers/pictureServer.ts'

const STORES = ['apsd.json', 'cookies/com.example.test.json', 'preferences.json', 'usernotifications.json']

/** A phone whose folder can be broken: a file is where the folder was, so nothing can be written in it. */
async function breakable(t: TestContext) {
  const disk = mkdtempSync(join(tmpdir(), 'phone-'))
  t.after(() => rmSync(disk, { recursive: true, force: true }))
  const server = await servePictures((request, response, body) => {
    response.setHeader('set-cookie', 'a=1; Max-Age=60; Path=/')
    resumable(request, response, body)
  })
  t.after(() => server.stop())
  const { device, ask } = await asker(t, { disk })
  return {
    device,
    ask,
    url: `http://${server.host}/picture.png`,
    /** A folder is where the file's next version would be. */
    breakStore: (name: string) => mkdirSync(join(disk, `${name}.new`), { recursive: true }),
    breakFolder(name: string) {
      if (existsSync(join(disk, name))) renameSync(join(disk, name), join(disk, `${name}.away`))
      writeFileSync(join(disk, name), '')
    },
  }
}

test('a download that cannot be written fails with -3000, and the phone goes on', async (t) => {
  const { device, ask, url, breakFolder } = await breakable(t)
  breakFolder('urlsessiond')
  equal((await ask({ way: 'transfer', url })).code, -3000)
  equal(
    device.timeline.some(({ event }) => event === 'diskFailed'),
    true,
  )
  equal((await ask({ way: 'client', url })).code, 0)
})

test('a download that cannot be handed to the app fails with -3005', async (t) => {
  const { device, ask, url } = await breakable(t)
  const { temporary } = device.container
  rmSync(temporary, { recursive: true })
  writeFileSync(temporary, '')
  equal((await ask({ way: 'transfer', url })).code, -3005)
})

test('a client whose file cannot be written is told -3000', async (t) => {
  const { device, ask, url } = await breakable(t)
  writeFileSync(join(device.container.documents, 'file'), '')
  const file = join(device.container.documents, 'file', 'picture.png')
  equal((await ask({ way: 'client', url, client: { file } })).code, -3000)
  device.network.set({ kbps: 1_600, latencyMs: 0 })
  const start = device.clock.now()
  equal((await ask({ way: 'client', url })).code, 0)
  const ms = device.clock.now() - start
  equal(ms < 1_200, true, `200 kB took ${ms} ms: the client that failed has kept its share of the network`)
})

test('settings, cookies and notifications that the disk does not take hurt nothing', async (t) => {
  const { device, ask, url, breakStore } = await breakable(t)
  for (const name of STORES) breakStore(name)
  equal((await ask({ way: 'store', url })).code, 0)
  equal((await ask({ way: 'client', url })).code, 0)
  const failed = device.timeline.flatMap(({ event, detail }) =>
    event === 'diskFailed' && isJsonObject(detail) ? [String(detail.file)] : [],
  )
  deepEqual([...new Set(failed)].sort(), [...STORES].sort())
})
