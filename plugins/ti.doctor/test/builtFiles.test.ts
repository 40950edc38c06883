import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examine } from '../src/index.ts'
import { type Base, copyOf, type TestProject } from './project.ts'

const UNTYPED = '<key>UIBackgroundModes</key>'
const ENTRIES = `<key>Own</key><date>2026-11-30T12:00:00Z</date>
<key>constructor</key><string>a</string>
<key>+UIAppFonts</key><string>a</string>
<key>UIAppFonts</key><array/>
<key>UIBackgroundModes~ipad</key><array><string>fetch</string></array>
<key>UIRequiredDeviceCapabilities</key><dict><key>arm64</key><true/></dict>
<key>NSBonjourServices</key><array><!-- a printer --><string>_ipp._tcp</string></array>`
const found = (project: TestProject) =>
  examine(project.dir).findings.map(({ rule, file, what }) => `${rule} ${file}: ${what}`)

test('entries of Info.plist of the right type, and those that nobody knows, are no finding', (t) => {
  const project = copyOf(t, 'classic')
  project.write('tiapp.xml', project.read('tiapp.xml').replace(UNTYPED, `${ENTRIES}${UNTYPED}`))
  assert.deepEqual(found(project), [])
})

const SOUND: readonly [why: string, base: Base, file: string, text: string][] = [
  ['a byte order mark', 'classic', 'i18n/de/more.xml', '\uFEFF<resources/>'],
  ['a file of iOS', 'classic', 'i18n/de/app.xml', '<resources><string name="done">a</string></resources>'],
  ['a file in no language', 'classic', 'i18n/strings.xml', '<resources>'],
  ['a folder in a language', 'classic', 'i18n/de/old/strings.xml', '<resources>'],
  ['what is no XML by its name', 'classic', 'i18n/de/strings.txt', '<resources>'],
  [
    'a theme, which replaces texts',
    'alloy-typescript',
    'app/themes/dark/i18n/en/strings.xml',
    '<resources><string name="done">Done</string></resources>',
  ],
]

for (const [why, base, file, text] of SOUND)
  test(`a text file is no finding: ${why}`, (t) => {
    const project = copyOf(t, base)
    if (base !== 'classic') project.write('app/i18n/en/strings.xml', text)
    project.write(file, text)
    assert.deepEqual(found(project), [])
  })

test('the folder of texts that Alloy has made is passed over, since every build makes it anew', (t) => {
  const project = copyOf(t, 'alloy-javascript')
  project.write('i18n/en/strings.xml', '<resources>')
  assert.deepEqual(found(project), ['text-malformed i18n/en/strings.xml: <resources> is not closed'])
  project.write('i18n/alloy_generated', '')
  assert.deepEqual(found(project), [])
})

test('a background mode that is no array is told once, by its type', (t) => {
  const project = copyOf(t, 'classic')
  const modes = /<array>\s*<string>fetch[\s\S]*?<\/array>/
  project.write('tiapp.xml', project.read('tiapp.xml').replace(modes, '<string>fetch</string>'))
  assert.deepEqual(found(project), [
    'plist-type tiapp.xml: UIBackgroundModes is a string, but must be an array',
  ])
})
