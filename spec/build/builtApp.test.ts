import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Device, InstallError, readTiapp } from 'ti.simulator'
import { happened, launched, shownPicture } from '../device/setting.ts'
import { freshClone, ROOT, withAlloysHook } from './freshClone.ts'
import { appOf, standInHome, tiBuild } from './tiBuild.ts'

const { name } = readTiapp(ROOT)
const TABS = { en: ['Download', 'Fetch', 'Push', 'Log'], de: ['Laden', 'Abruf', 'Push', 'Protokoll'] }

async function builtByTheCli(t: TestContext, clone = freshClone(t)): Promise<string> {
  const { code, told } = await tiBuild(clone, standInHome(t))
  assert.equal(code, 0, told)
  return appOf(clone, name)
}

/** Every text of the four screens, as a person reads them. */
async function texts(device: Device, tabs: readonly string[]): Promise<string> {
  const seen: string[] = []
  for (const title of tabs) {
    await device.tap({ title })
    seen.push(device.screen.text())
  }
  return seen.join('\n')
}

function keysOf(language: string): string[] {
  return ['strings', 'downloads'].flatMap((file) =>
    [...readFileSync(join(ROOT, 'app/i18n', language, `${file}.xml`), 'utf8').matchAll(/name="(\w+)"/g)].map(
      ([, key = '']) => key,
    ),
  )
}

function assertReadable(text: string, language: string): void {
  assert.doesNotMatch(text, /%[@sd]/)
  const words = new Set(text.split(/[^\w]+/))
  assert.deepEqual(
    keysOf(language).filter((key) => key.includes('_') && words.has(key)),
    [],
  )
}

test('the .app that the CLI built downloads by all three triggers, and its screens show their values', async (t) => {
  const app = await builtByTheCli(t)
  for (const language of ['en', 'de'] as const) {
    const { device } = await launched(t, { locale: language === 'en' ? 'en-US' : 'de-DE' })
    await device.install(app)
    await device.launch()
    const [download = '', fetch = '', push = ''] = TABS[language]
    await device.tap({ title: language === 'en' ? 'Download Image' : 'Bild laden' })
    await device.tap({ title: 'Allow' })
    await device.until(({ event }) => event === 'sessioncompleted')
    assert.notEqual(shownPicture(device), undefined, download)
    await device.home()
    await device.backgroundFetch()
    const url = 'http://127.0.0.1:4180/images/dawn.jpg'
    await device.push({ aps: { 'content-available': 1 }, download_url: url })
    await device.until(() => happened(device, 'sessioncompleted').length >= 3)
    await device.open()
    await device.tap({ title: fetch })
    assert.notEqual(shownPicture(device), undefined, fetch)
    await device.tap({ title: push })
    assert.equal(shownPicture(device), 'dawn.jpg')
    assertReadable(await texts(device, TABS[language]), language)
    const banners = [...device.notifications.pending, ...device.notifications.delivered]
    assertReadable(banners.map(({ title, body }) => `${title} ${body}`).join('\n'), language)
    await device.shutdown()
  }
})

test('a module missing from tiapp.xml is told when the app starts', async (t) => {
  const clone = freshClone(t)
  change(join(clone, 'tiapp.xml'), '<module platform="iphone">com.appcelerator.urlSession</module>', '')
  const app = await builtByTheCli(t, clone)
  const { device } = await launched(t)
  await device.install(app)
  await device.launch().catch(() => undefined)
  const [first] = happened(device, 'uncaughtException').map(({ detail }) => JSON.stringify(detail))
  assert.match(first ?? '', /Requested module not found: com\.appcelerator\.urlSession/)
})

const PLANTED = [
  {
    what: 'an i18n file that is broken',
    file: 'app/i18n/de/downloads.xml',
    from: '</resources>',
    to: '<string name="open">',
    told: /app\/i18n\/de\/downloads\.xml is not well-formed XML/,
  },
  {
    what: 'a key of Info.plist with the wrong type',
    file: 'tiapp.xml',
    from: /<key>UIBackgroundModes<\/key>\s*<array>[\s\S]*?<\/array>/,
    to: '<key>UIBackgroundModes</key><string>fetch</string>',
    told: /UIBackgroundModes as a string, but it must be an array/,
  },
  {
    what: 'a hook of a plugin that cannot be loaded',
    file: 'plugins/ti.alloy/hooks/alloy.js',
    from: /^/,
    to: "throw new Error('planted')\n",
    told: /could not load the hook plugins\/ti\.alloy\/hooks\/alloy\.js: planted/,
  },
  {
    what: 'a module that is nowhere',
    file: 'tiapp.xml',
    from: '<modules>',
    to: '<modules><module platform="iphone">com.example.nowhere</module>',
    told: /Could not find all required Titanium Modules:\s+\[ERROR\]\s+id: com\.example\.nowhere/,
  },
]

for (const { what, file, from, to, told: words } of PLANTED)
  test(`${what} ends the build with its name`, async (t) => {
    const clone = freshClone(t)
    withAlloysHook(clone)
    change(join(clone, file), from, to)
    const { code, told } = await tiBuild(clone, standInHome(t))
    assert.notEqual(code, 0)
    assert.match(told, words)
  })

test('what is no app, or was made by Xcode, is refused in words', async (t) => {
  const { device } = await launched(t)
  const folder = join(freshClone(t), 'Other.app')
  await assert.rejects(device.install(folder), InstallError)
})

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(from, to)
  assert.notEqual(after, before, `${file} has no ${from}`)
  writeFileSync(file, after)
}
