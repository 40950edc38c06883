import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse as parsePlist } from 'plist'
import { buildProject, InstallError } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'

const WINDOW = 'Ti.UI.createWindow().open();'

const read = (app: string, file: string) => readFileSync(join(app, file), 'utf8')

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

function alloyApp(t: TestContext): string {
  const project = classicApp(t, '')
  const sdk = '<sdk-version>13.4.1.GA</sdk-version><modules>'
  write(project, {
    'tiapp.xml': read(project, 'tiapp.xml').replace('<modules>', sdk),
    'app/alloy.js': '',
    'app/config.json': '{}',
    'app/controllers/index.js': '$.index.open();',
    'app/views/index.xml': '<Alloy><Window/></Alloy>',
  })
  return project
}

test('files of Resources/ios replace those of Resources/iphone, and these those of Resources', async (t) => {
  const project = classicApp(t, WINDOW, {
    files: {
      'a.json': '"all"',
      'b.json': '"all"',
      'iphone/a.json': '"iphone"',
      'iphone/b.json': '"iphone"',
      'ios/b.json': '"ios"',
      'android/c.json': '"android"',
      '.DS_Store': '',
      'lib/.git/config': '',
    },
  })
  const { app } = await buildProject(project)
  assert.deepEqual([read(app, 'a.json'), read(app, 'b.json')], ['"iphone"', '"ios"'])
  for (const name of ['c.json', 'android', 'iphone', '.DS_Store', 'lib'])
    assert.equal(existsSync(join(app, name)), false, name)
})

test('what the build knows is written into the code: OS_IOS, deploy type, id', async (t) => {
  const source = `if (OS_IOS && !OS_ANDROID && !ENV_PROD && !DIST_STORE) report(Ti.App.id + Ti.version + Ti.App.deployType + ENV_TEST);`
  const { app } = await buildProject(classicApp(t, WINDOW, { files: { 'lib/known.js': source } }))
  const made = read(app, 'lib/known.js')
  assert.match(made, /if \(true && !false && !false && !false\)/)
  assert.match(made, /"com\.example\.test" \+ "13\.4\.1" \+ "test" \+ true/)
})

test('a build for another SDK is kept beside it, with its version in the code', async (t) => {
  const project = classicApp(t, 'var version = Ti.version;')
  const [one, other] = [await buildProject(project), await buildProject(project, '13.2.0')]
  assert.match(read(one.app, 'app.js'), /"13\.4\.1"/)
  assert.match(read(other.app, 'app.js'), /"13\.2\.0"/)
})

test('a build for Apple’s simulator is development, one for the App Store production', async (t) => {
  const project = classicApp(
    t,
    'var kind = [Ti.App.deployType, ENV_DEV, ENV_DEVELOPMENT, ENV_TEST, ENV_PROD, ENV_PRODUCTION, DIST_STORE, DIST_ADHOC];',
  )
  const kinds: string[] = []
  for (const type of ['development', 'test', 'production'] as const) {
    const { app } = await buildProject(project, '13.4.1', type)
    kinds.push(/\[.*\]/.exec(read(app, 'app.js'))?.[0] ?? '')
    assert.equal(JSON.parse(read(app, 'Test')).deployType, type)
  }
  assert.deepEqual(kinds, [
    '["development", true, true, false, false, false, false, false]',
    '["test", false, false, true, false, false, false, false]',
    '["production", false, false, false, true, true, true, false]',
  ])
})

test('the texts of an Alloy theme replace those of the app', async (t) => {
  const project = alloyApp(t)
  const text = (said: string) => `<resources><string name="said">${said}</string></resources>`
  write(project, {
    'app/config.json': '{ "global": { "theme": "dark" } }',
    'app/i18n/en/strings.xml': text('app'),
    'app/themes/dark/i18n/en/strings.xml': text('theme'),
  })
  const { app } = await buildProject(project)
  assert.match(read(app, 'en.lproj/Localizable.strings'), /"said" = "theme";/)
})

test('a change in node_modules or dist of an Alloy app makes it anew', async (t) => {
  const project = alloyApp(t)
  write(project, { 'app/lib/node_modules/one/index.js': 'exports.one = 1', 'app/assets/dist/a.txt': 'a' })
  const { app } = await buildProject(project)
  write(project, { 'app/lib/node_modules/one/index.js': 'exports.one = 22' })
  await buildProject(project)
  assert.match(read(app, 'node_modules/one/index.js'), /22/)
  write(project, { 'app/assets/dist/a.txt': 'bb' })
  await buildProject(project)
  assert.equal(read(app, 'dist/a.txt'), 'bb')
})

test('packages that package.json depends on go into the app, those for development do not', async (t) => {
  const project = classicApp(t, WINDOW)
  write(project, {
    'package.json': '{ "dependencies": { "used": "1" }, "devDependencies": { "tool": "1" } }',
    'node_modules/used/package.json': '{ "dependencies": { "deep": "1" } }',
    'node_modules/used/index.js': 'exports.used = 1',
    'node_modules/deep/index.js': 'exports.deep = 1',
    'node_modules/tool/index.js': 'exports.tool = 1',
  })
  const { app } = await buildProject(project)
  assert.deepEqual(readdirSync(join(app, 'node_modules')).sort(), ['deep', 'used'])
})

test('a module of modules/commonjs lies in a folder of its name, the newest version of it', async (t) => {
  const project = classicApp(t, WINDOW)
  const tiapp = read(project, 'tiapp.xml')
  const module = '<module platform="commonjs">com.example.tool</module>'
  write(project, {
    'tiapp.xml': tiapp.replace('<modules>', `<modules>${module}`),
    'modules/commonjs/com.example.tool/9.0.0/com.example.tool.js': 'exports.version = 9',
    'modules/commonjs/com.example.tool/10.0.0/com.example.tool.js': 'exports.version = 10',
    'modules/commonjs/com.example.tool/10.0.0/example/app.js': 'never()',
  })
  const { app } = await buildProject(project)
  assert.match(read(app, 'com.example.tool/com.example.tool.js'), /= 10/)
  assert.equal(existsSync(join(app, 'com.example.tool/example')), false)
})

test('Info.plist is the SDK’s with that of tiapp.xml merged over it, deeply', async (t) => {
  const scenes =
    '<key>UIApplicationSceneManifest</key><dict><key>UISceneConfigurations</key><dict/></dict><key>+hidden</key><string>no</string>'
  const { app } = await buildProject(classicApp(t, WINDOW, { plist: scenes }))
  const plist = Object(parsePlist(read(app, 'Info.plist')))
  assert.deepEqual(plist.UIApplicationSceneManifest, {
    UIApplicationSupportsMultipleScenes: true,
    UISceneConfigurations: {},
  })
  assert.deepEqual(plist.UIBackgroundModes, ['fetch', 'remote-notification'])
  assert.deepEqual(plist.NSAppTransportSecurity, { NSAllowsArbitraryLoads: true })
  assert.equal(plist.CFBundleIdentifier, 'com.example.test')
  assert.equal('+hidden' in plist, false)
})

for (const [entries, message] of [
  [
    '<key>UIRequiresFullScreen</key><string>yes</string>',
    /UIRequiresFullScreen as a string, but it must be a boolean/,
  ],
  [
    '<key>NSCameraUsageDescription</key><true/>',
    /NSCameraUsageDescription as a boolean, but it must be a string/,
  ],
  [
    '<key>NSAppTransportSecurity</key><dict><key>NSAllowsLocalNetworking</key><string>true</string></dict>',
    /NSAppTransportSecurity › NSAllowsLocalNetworking as a string/,
  ],
  [
    '<key>UISupportedInterfaceOrientations~ipad</key><string>UIInterfaceOrientationPortrait</string>',
    /UISupportedInterfaceOrientations~ipad as a string, but it must be an array/,
  ],
  [
    '<key>UIBackgroundModes</key><array><string>fetch</string><true/></array>',
    /UIBackgroundModes › 1 as a boolean, but it must be a string/,
  ],
  [
    '<key>UIRequiredDeviceCapabilities</key><string>arm64</string>',
    /UIRequiredDeviceCapabilities as a string, but it must be an array or a dictionary/,
  ],
] as const)
  test(`an entry of Info.plist is refused: ${message.source}`, async (t) => {
    await assert.rejects(buildProject(classicApp(t, WINDOW, { plist: entries })), (error) => {
      assert.ok(error instanceof InstallError)
      assert.match(error.message, message)
      return true
    })
  })

test('what require finds is listed, and nothing of the environment is in the app', async (t) => {
  const project = classicApp(t, WINDOW, { files: { 'lib/one.js': '', 'data.json': '1', 'a.png': '' } })
  const { app } = await buildProject(project)
  assert.deepEqual(Object.keys(JSON.parse(read(app, '_index_.json'))).sort(), [
    'Resources/_env_.json',
    'Resources/_index_.json',
    'Resources/app.js',
    'Resources/data.json',
    'Resources/lib/one.js',
    'Resources/ti.internal/bootstrap.json',
  ])
  assert.equal(read(app, '_env_.json'), '{}')
})

test('the parts of the SDK that the sources name are compiled in', async (t) => {
  const project = classicApp(t, 'Ti.App.iOS.endBackgroundHandler("1"); Titanium.UI.createLabel();')
  await buildProject(project)
  const settings = read(project, 'build/ti.simulator/13.4.1/project.xcconfig')
  const macros = settings.trim().replace('TI_SYMBOL_MACROS=', '').split(' ')
  for (const part of ['APPIOS', 'APPIOSENDBACKGROUNDHANDLER', 'UILABEL', 'SILENTPUSH', 'FETCH'])
    assert.ok(macros.includes(`USE_TI_${part}`), part)
  assert.equal(macros.includes('USE_TI_MEDIA'), false)
})

test('a change in a linked folder, or in Resources/node_modules, makes the app anew', async (t) => {
  const project = classicApp(t, WINDOW, { files: { 'node_modules/one/index.js': 'exports.one = 1' } })
  const linked = classicApp(t, 'exports.two = 1')
  symlinkSync(join(linked, 'Resources'), join(project, 'Resources', 'linked'), 'junction')
  const { app } = await buildProject(project)
  writeFileSync(join(project, 'Resources/node_modules/one/index.js'), 'exports.one = 22')
  await buildProject(project)
  assert.match(read(app, 'node_modules/one/index.js'), /22/)
  writeFileSync(join(linked, 'Resources/app.js'), 'exports.two = 333')
  symlinkSync(join(linked, 'Resources', 'app.js'), join(project, 'Resources', 'three.js'), 'file')
  await buildProject(project)
  assert.match(read(app, 'linked/app.js'), /333/)
  assert.match(read(app, 'three.js'), /333/)
})
