import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'

const MODULES = [
  '<module platform="android, iphone">ti.map</module>',
  '<module platform="iphone">ti.said</module>',
  '<module>ti.parts</module>',
  '<module>ti.lib</module>',
  '<module platform="android">ti.other</module>',
]

/** Writes files into a project, and names the modules in its tiapp.xml. */
function withModules(project: string, files: Readonly<Record<string, string>>): string {
  const tiapp = readFileSync(join(project, 'tiapp.xml'), 'utf8')
  const sdk = '<sdk-version>13.4.1.GA</sdk-version>'
  const named = tiapp.replace('<modules>', `${sdk}<modules>${MODULES.join('')}`)
  for (const [name, text] of Object.entries({ ...files, 'tiapp.xml': named })) {
    mkdirSync(join(project, name, '..'), { recursive: true })
    writeFileSync(join(project, name), text)
  }
  return project
}

/** The app, and what it writes to its log from its start. */
async function logOf(t: TestContext, project: string) {
  const { device } = await phoneWith(t, project)
  const log: string[] = []
  device.watch((change) => change.kind === 'log' && log.push(change.text))
  await device.launch()
  return { device, log }
}

test('an Alloy screen with a view of a native module comes up, and shows what is missing', async (t) => {
  const project = withModules(classicApp(t, ''), {
    'app/alloy.js': "Alloy.Globals.Map = require('ti.map');",
    'app/config.json': '{}',
    'app/controllers/index.js': `$.index.open();
      $.map.addAnnotation($.here);
      if (Alloy.Globals.Map.loggedIn) throw new Error('nobody is');
      $.map.addEventListener('click', () => $.map.getSpan());`,
    'app/styles/index.tss': '"#map": { mapType: Alloy.Globals.Map.NORMAL_TYPE, traffic: true }',
    'app/views/index.xml': `<Alloy><Window><View id="map" module="ti.map">
      <Annotation id="here" module="ti.map" title="Here" latitude="1"/></View><Label text="below" bottom="0"/></Window></Alloy>`,
  })
  const { device, log } = await logOf(t, project)
  assert.match(device.screen.text(), /^ti\.map: View\n/)
  assert.deepEqual(
    log.filter((line) => /ti\.map/.test(line)),
    [
      'The native module ti.map is not simulated: its views are placeholders, and it does nothing.',
      'ti.map.NORMAL_TYPE is undefined: what the native module ti.map has is not known.',
      'ti.map.createView is not simulated: a placeholder stands for it, and what is set of it has no effect.',
      'ti.map.createAnnotation is not simulated: a placeholder stands for it, and what is set of it has no effect.',
      'addAnnotation of what ti.map.createView gives is not simulated: it has no effect.',
      'ti.map.loggedIn is undefined: what the native module ti.map has is not known.',
    ],
  )
  await device.tap({ text: 'ti.map: View' })
  const { detail } = await device.until(({ event }) => event === 'uncaughtException')
  assert.match(
    JSON.stringify(detail),
    /NotSimulated: getSpan of what ti\.map\.createView gives is not simulated: ti\.map is a native module/,
  )
})

test('what a native module would open, such as a drawer, is a window with its placeholder', async (t) => {
  const source = `const drawer = require('ti.map').createDrawer({ centerWindow: Ti.UI.createWindow() });
    drawer.addEventListener('click', () => drawer.close());
    drawer.open();`
  const { device } = await logOf(t, withModules(classicApp(t, source), {}))
  assert.equal(device.screen.text(), 'ti.map: Drawer')
  await device.tap({ text: 'ti.map: Drawer' })
  await device.clock.advance(1000)
  assert.equal(device.screen.text(), '')
})

test('what a module brings along in JavaScript is used, and its pictures are there', async (t) => {
  const source = `
    const map = require('ti.map');
    const said = [];
    const attempt = (name, work) => { try { said.push(name + ' ' + work()); } catch (error) { said.push(error.message); } };
    attempt('listener', () => map.addEventListener('regionchanged', () => {}));
    attempt('id', () => map.apiName);
    attempt('function', () => map.isGooglePlayServicesAvailable());
    attempt('known', () => typeof map.isGooglePlayServicesAvailable);
    attempt('command', () => map.logout());
    attempt('property', () => map.region);
    attempt('set', () => { map.region = 1; return map.region; });
    attempt('json', () => JSON.stringify(map));
    attempt('same', () => require('ti.map') === map);
    attempt('script', () => require('ti.said').said);
    attempt('library', () => require('ti.lib'));
    attempt('deep', () => require('ti.said/deep'));
    attempt('picture', () => Ti.Filesystem.getFile(Ti.Filesystem.resourcesDirectory, 'modules/ti.parts/a.txt').read().text);
    attempt('unlisted', () => require('ti.other'));
    Ti.UI.createWindow().open();
    console.log(said.join('\\n'));
  `
  const project = withModules(classicApp(t, source), {
    'modules/iphone/ti.said/1.0.0/ti.said.js': 'exports.said = 1',
    'modules/iphone/ti.said/2.0.0/ti.said.js': 'exports.said = 2',
    'modules/iphone/ti.said/2.0.0/deep.js': "module.exports = 'deep'",
    'modules/iphone/ti.parts/1.0.0/assets/a.txt': 'a',
    'Resources/ti.lib.js': "module.exports = 'lib'",
    'Resources/ti.map/map.json': '{}',
  })
  const { log } = await logOf(t, project)
  const absent = (member: string) =>
    `${member} is not simulated: ti.map is a native module, and only an iPhone runs its code.`
  assert.deepEqual(log.at(-1)?.split('\n'), [
    'listener undefined',
    'id ti.map',
    absent('ti.map.isGooglePlayServicesAvailable'),
    'known function',
    'command undefined',
    'property undefined',
    'set 1',
    'json {"region":1}',
    'same true',
    'script 2',
    'library lib',
    'deep deep',
    'picture a',
    'Requested module not found: ti.other',
  ])
  assert.deepEqual(log.slice(0, -1), [
    'The native module ti.map is not simulated: its views are placeholders, and it does nothing.',
    'The native module ti.parts is not simulated: its views are placeholders, and it does nothing.',
    'ti.map.logout is not simulated: it has no effect.',
    'ti.map.region is undefined: what the native module ti.map has is not known.',
  ])
})
