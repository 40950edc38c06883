import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { buildProject, Device, InstallError } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'

async function phone(t: TestContext): Promise<Device> {
  const device = await Device.boot({ clock: 'virtual' })
  t.after(() => device.shutdown())
  return device
}

function folder(t: TestContext, files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'project-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}

const TIAPP =
  '<ti:app xmlns:ti="http://ti.tidev.io"><id>com.example.app</id><name>App</name><sdk-version>13.4.1.GA</sdk-version></ti:app>'
const VIEW = '<Alloy><Window><Label id="hello" text="Hello" /></Window></Alloy>'
const CONTROLLER = '$.index.open()'

const REFUSED: readonly (readonly [
  what: string,
  files: Readonly<Record<string, string>>,
  message: RegExp,
])[] = [
  ['a folder without tiapp.xml', {}, /has no tiapp\.xml/],
  ['a tiapp.xml that is not well-formed', { 'tiapp.xml': '<ti:app><id>' }, /tiapp\.xml is not well-formed/],
  [
    'a tiapp.xml without an id',
    { 'tiapp.xml': TIAPP.replace('com.example.app', '') },
    /<id> must be an app id/,
  ],
  ['a project with nothing to run', { 'tiapp.xml': TIAPP }, /neither app\/ \(Alloy\) nor Resources\/app\.js/],
  [
    'JavaScript that cannot be parsed',
    { 'tiapp.xml': TIAPP, 'Resources/app.js': 'var a = ;' },
    /Failed to parse app\.js[\s\S]*1:8/,
  ],
  [
    'a CLI plugin that is not there',
    {
      'tiapp.xml': TIAPP.replace('</ti:app>', '<plugins><plugin>ti.missing</plugin></plugins></ti:app>'),
      'Resources/app.js': '',
    },
    /plugin ti\.missing, but there is no/,
  ],
  [
    'an Alloy view that is broken',
    {
      'tiapp.xml': TIAPP,
      'app/views/index.xml': VIEW.replace('</Window>', ''),
      'app/controllers/index.js': CONTROLLER,
    },
    /Alloy could not compile[\s\S]*index\.xml/,
  ],
]

for (const [what, files, message] of REFUSED)
  test(`${what} is refused in words`, async (t) => {
    const device = await phone(t)
    await assert.rejects(device.install(folder(t, files)), (error) => {
      assert.ok(error instanceof InstallError)
      assert.match(error.message, message)
      return true
    })
  })

test('an Alloy project in plain JavaScript runs', async (t) => {
  const device = await phone(t)
  await device.install(
    folder(t, {
      'tiapp.xml': TIAPP,
      'app/views/index.xml': VIEW,
      'app/controllers/index.js': CONTROLLER,
      'app/config.json': '{}',
    }),
  )
  await device.launch()
  assert.equal(device.screen.text(), 'Hello')
})

test('the texts of a language come from every XML file of its folder but app.xml', async (t) => {
  const text = (name: string) => `<resources><string name="${name}">said</string></resources>`
  const device = await phone(t)
  await device.install(
    folder(t, {
      'tiapp.xml': TIAPP,
      'Resources/app.js':
        "var win = Ti.UI.createWindow(); win.add(Ti.UI.createLabel({ text: [L('one'), L('two'), L('three')].join() })); win.open();",
      'i18n/en/strings.xml': text('one'),
      'i18n/en/more.xml': text('two'),
      'i18n/en/app.xml': text('three'),
    }),
  )
  await device.launch()
  assert.equal(device.screen.text(), 'said,said,three')
})

test('a project is built again only when one of its files has changed', async (t) => {
  const device = await phone(t)
  const app = (text: string) =>
    `var win = Ti.UI.createWindow(); win.add(Ti.UI.createLabel({ text: '${text}' })); win.open();`
  const project = classicApp(t, app('one'))
  await device.install(project)
  await device.install(project)
  await device.launch()
  assert.equal(device.screen.text(), 'one')
  writeFileSync(join(project, 'Resources', 'app.js'), app('second'))
  await device.install(project)
  await device.launch()
  assert.equal(device.screen.text(), 'second')
})

test('what is built or written after an installation leaves the app on the phone as it was', async (t) => {
  const say = (text: string) => `Ti.UI.createWindow({ title: ${JSON.stringify(text)} }).open()`
  const project = folder(t, { 'tiapp.xml': TIAPP, 'Resources/app.js': say('first') })
  const device = await phone(t)
  await device.install(project)
  writeFileSync(join(project, 'Resources', 'app.js'), say('second'))
  const { app } = await buildProject(project)
  await device.launch()
  assert.ok(device.screen.find({ title: 'first' }))
  await device.install(app)
  writeFileSync(join(app, 'app.js'), say('third'))
  await device.launch()
  assert.ok(device.screen.find({ title: 'second' }))
})

test('bootstrap scripts run one after the other by their paths, and before app.js', async (t) => {
  const end = 'exports.execute = (finished) => { order.push("b"); setTimeout(finished, 5000); };'
  const { device } = await phoneWith(
    t,
    folder(t, {
      'tiapp.xml': TIAPP,
      'Resources/app.js': `Ti.UI.createWindow({ title: order.concat('app').join() }).open()`,
      'Resources/lib/c.bootstrap.js': 'order.push("lib/c");',
      'Resources/b.bootstrap.js': end,
      'Resources/iphone/a.bootstrap.js': 'global.order = ["a"];',
    }),
  )
  await device.open()
  assert.equal(device.screen.roots.length, 0)
  await device.launch()
  assert.ok(device.screen.find({ title: 'a,b,lib/c,app' }))
})

test('a project that asks for another SDK is told what it runs as', async (t) => {
  const device = await phone(t)
  const log: string[] = []
  device.watch((change) => change.kind === 'log' && log.push(change.text))
  const asking = (sdk: string) =>
    folder(t, {
      'tiapp.xml': TIAPP.replace('13.4.1.GA', sdk),
      'Resources/app.js': '',
    })
  await device.install(asking('13.4.0.GA'))
  assert.deepEqual(log, [])
  await device.install(asking('9.3.2.GA'))
  assert.deepEqual(log, ['tiapp.xml asks for Titanium SDK 9.3.2.GA; the app runs as with 13.4.1.'])
  assert.deepEqual(device.timeline.find(({ event }) => event === 'otherSdk')?.detail, {
    asked: '9.3.2.GA',
    runsAs: '13.4.1',
  })
})

test('a phone without an app says what to do', async (t) => {
  const device = await phone(t)
  await assert.rejects(device.launch(), /Call device\.install\(projectDir\) first/)
})

test('a member of Titanium that is not simulated throws by its name, with its page', async (t) => {
  const source = 'Ti.UI.createWindow().open(); Ti.App.iOS.createSearchQuery({});'
  const { device } = await phoneWith(t, classicApp(t, source))
  await device.launch()
  const { detail } = await device.until(({ event }) => event === 'uncaughtException')
  assert.match(JSON.stringify(detail), /Ti\.App\.iOS\.createSearchQuery is not simulated/)
  assert.match(JSON.stringify(detail), /https:\/\/titaniumsdk\.com\/api\//)
})

test('an app that opens no window is told of with the last rows of the timeline', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, 'Ti.App.addEventListener("resumed", function () {});'))
  await assert.rejects(device.launch(), /Waited 60000 ms for the first window[\s\S]*resumed/)
})

test('a stack trace names the file and the line of the source', async (t) => {
  const { device } = await phoneWith(
    t,
    classicApp(t, "Ti.UI.createWindow().open();\nrequire('/lib/deep').fail();", {
      files: { 'lib/deep.js': '\n\nexports.fail = function () {\n  throw new Error("deep");\n};\n' },
    }),
  )
  await device.launch()
  const { detail } = await device.until(({ event }) => event === 'uncaughtException')
  assert.match(JSON.stringify(detail), /lib\/deep\.js:4:/)
})

test('what an app has stored can be looked at from outside, and moves with each installation', async (t) => {
  const { device } = await phoneWith(
    t,
    classicApp(
      t,
      `Ti.UI.createWindow().open();
      Ti.App.Properties.setString('greeting', 'hello');
      Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'note.txt').write('kept');`,
    ),
  )
  await device.launch()
  const { bundle, documents, preferences } = device.container
  assert.equal(preferences.greeting, 'hello')
  assert.equal(readFileSync(join(documents, 'note.txt'), 'utf8'), 'kept')
  await device.install(classicApp(t, 'Ti.UI.createWindow().open();'))
  assert.notEqual(device.container.documents, documents)
  assert.deepEqual([bundle, documents].filter(existsSync), [])
  assert.equal(readFileSync(join(device.container.documents, 'note.txt'), 'utf8'), 'kept')
})

test('a phone without an app has nothing to look at', async (t) => {
  const device = await phone(t)
  assert.throws(() => device.container, /Call device\.install/)
})
