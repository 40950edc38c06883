import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { tellFindings } from '../src/build/tellFindings.ts'
import { main } from '../src/main.ts'
import { gallery, listen, mac, temporaryPlace } from './helpers/gallery.ts'
import { standInMac } from './helpers/standInMac.ts'

/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'

interface Planted {
  readonly file: string
  readonly from: string | RegExp
  readonly to: string
  readonly told: RegExp
}

const PLANTED: Readonly<Record<string, Planted>> = {
  'a hook that cannot be loaded': {
    file: 'plugins/own/hooks/own.js',
    from: '',
    to: 'exports.init = function () {}\n',
    told: /plugins\/own\/package\.json:1:3: error: .* \[hook-unloadable\]\n {2}why: .*\n {2}mend: Set "type": "commonjs" here/,
  },
  'an i18n file that is broken': {
    file: 'app/i18n/en/strings.xml',
    from: '</string>',
    to: '',
    told: /app\/i18n\/en\/strings\.xml:3:1: error: .* \[text-malformed\]/,
  },
  'a module that tiapp.xml does not name': {
    file: 'app/controllers/index.js',
    from: /^/,
    to: "const urlSession = require('com.appcelerator.urlSession');\nTi.API.info(urlSession);\n",
    told: /app\/controllers\/index\.js:1:20: error: .* \[module-missing\]/,
  },
  'a key of Info.plist with the wrong type': {
    file: 'tiapp.xml',
    from: /<key>UIBackgroundModes<\/key>\s*<array>[\s\S]*?<\/array>/,
    to: '<key>UIBackgroundModes</key><string>remote-notification</string>',
    told: /tiapp\.xml:21:9: error: UIBackgroundModes is a string, but must be an array \[plist-type\]/,
  },
}

/** A copy of the gallery with a plugin of its own, below its build folder, where it finds the packages. */
function galleryWith(t: TestContext, planted: readonly Planted[]) {
  const { folder } = temporaryPlace(t, gallery.folder)
  for (const part of ['app', 'tiapp.xml'])
    cpSync(join(gallery.folder, part), join(folder, part), { recursive: true })
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const tiapp = readFileSync(join(folder, 'tiapp.xml'), 'utf8')
  write('tiapp.xml', tiapp.replace('</plugins>', '<plugin>own</plugin></plugins>'))
  write('plugins/own/package.json', '{ "type": "module" }')
  write('plugins/ti.alloy/package.json', '{ "type": "commonjs" }')
  for (const { file, from, to } of planted) {
    const before = existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : ''
    assert.ok(before.search(from) >= 0, `${file} has no ${from}`)
    write(file, before.replace(from, to))
  }
  return { ...gallery, folder }
}

for (const [what, planted] of Object.entries(PLANTED))
  test(`${what} is told, and nothing else`, (t) => {
    const told = listen(t)
    const { folder } = galleryWith(t, [planted])
    tellFindings(folder, folder, { push: true })
    assert.match(told(), /^! ti\.doctor finds 1 fault in this project\. The build goes on\.\n\n/)
    assert.match(told(), planted.told)
  })

test('a file above the copy is named from the project', (t) => {
  const told = listen(t)
  const { folder } = galleryWith(
    t,
    [PLANTED['a hook that cannot be loaded']].filter((one) => one !== undefined),
  )
  rmSync(join(folder, 'plugins/own/package.json'))
  writeFileSync(join(folder, 'plugins/own/plugin.py'), '')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const copy = join(folder, 'build/copy')
  for (const part of ['app', 'tiapp.xml', 'plugins/ti.alloy'])
    cpSync(join(folder, part), join(copy, part), { recursive: true })
  symlinkSync(join(folder, 'plugins/own'), join(copy, 'plugins/own'), 'junction')
  tellFindings(folder, copy, { push: true })
  assert.match(told(), /^package\.json:1:3: error: .* \[hook-unloadable\]/m)
})

test('of a project without a fault nothing is told, with push and without', (t) => {
  const told = listen(t)
  const { folder } = galleryWith(t, [])
  tellFindings(folder, folder, { push: true })
  const tiapp = readFileSync(join(folder, 'tiapp.xml'), 'utf8')
  writeFileSync(join(folder, 'tiapp.xml'), tiapp.replace('<key>aps-environment</key>', '<key>other</key>'))
  tellFindings(folder, folder, { push: false })
  assert.equal(told(), '')
  tellFindings(folder, folder, { push: true })
  assert.match(told(), /\[push-entitlement-missing\]/)
})

test('a project that cannot be examined is built all the same', (t) => {
  const told = listen(t)
  const { folder } = galleryWith(t, [])
  writeFileSync(join(folder, 'app/lib.js'), ' '.repeat(2_000_001))
  tellFindings(folder, folder, { push: true })
  assert.match(
    told(),
    /^! ti\.doctor cannot examine this project: app\/lib\.js cannot be read: it has 2000001 bytes/,
  )
})

test('every planted fault is told by file and line before the build, which then begins', {
  skip,
}, async (t) => {
  standInMac(t, 'com.example.gallery', 'paid')
  const told = listen(t)
  const project = galleryWith(t, Object.values(PLANTED))
  const place = temporaryPlace(t, project.folder)
  const built = main(project, ['device', '--build-only'], mac, undefined, place)
  await assert.rejects(built, /The app could not be built/)
  const lines = told()
  assert.match(lines, /! ti\.doctor finds 4 faults in this project/)
  const build = lines.search(/\[INFO\]/)
  for (const planted of Object.values(PLANTED)) {
    const at = lines.search(planted.told)
    assert.ok(at >= 0 && at < build, `${planted.told} at ${at} of ${build}`)
  }
})
