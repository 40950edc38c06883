import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from '../harness.ts'

test('a system image reaches the glass by its name, as icon, image and in a view that tells it is loaded', async (t) => {
  const app = await startApp(
    t,
    `const bell = Ti.UI.iOS.systemImage('bell');
     const window = Ti.UI.createWindow();
     const view = Ti.UI.createImageView({ image: bell });
     view.addEventListener('load', ({ state }) => report(state));
     window.add([Ti.UI.createButton({ image: bell }), view]);
     Ti.UI.createTabGroup({ tabs: [Ti.UI.createTab({ icon: bell, window })] }).open();`,
  )
  deepEqual(app.reports, ['image'])
  for (const [type, property] of [
    ['Ti.UI.Tab', 'icon'],
    ['Ti.UI.Button', 'image'],
    ['Ti.UI.ImageView', 'image'],
  ] as const)
    deepEqual(app.view({ type }).properties[property], { symbol: 'bell' }, type)
})

test('a system image is a blob whose pixels nobody has here, and takes nothing but a name', async (t) => {
  const [type, pixels, nameless] = await reportsOf(
    t,
    `const told = (ask) => { try { return ask(); } catch (e) { return e.message; } };
     report(Ti.UI.iOS.systemImage('bell').apiName);
     report(told(() => Ti.UI.iOS.systemImage('bell').length));
     report(told(() => Ti.UI.iOS.systemImage(7)));`,
  )
  equal(type, 'Ti.Blob')
  match(String(pixels), /pixels of the system image bell are not simulated/)
  match(String(nameless), /takes the name of an SF Symbol/)
})
