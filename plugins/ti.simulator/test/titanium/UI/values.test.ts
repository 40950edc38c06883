import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type AppOptions, startApp, type TestApp } from '../harness.ts'

/** What the glass gets of a view's properties. */
async function drawn(app: Promise<TestApp>): Promise<unknown> {
  return (await app).view({ type: 'Ti.UI.View' }).properties
}

function show(properties: object, type = 'View'): string {
  return `const win = Ti.UI.createWindow(); win.add(Ti.UI.create${type}(${JSON.stringify(properties)})); win.open();`
}

test('lengths arrive in points: pixels, inches and millimetres are converted, percents and words kept', async (t) => {
  const lengths = {
    top: '30px',
    left: 12,
    right: '12dp',
    bottom: '50%',
    width: 'fill',
    height: 'abc',
    borderRadius: '1in',
    center: { x: '9px', y: '10%' },
  }
  deepEqual(await drawn(startApp(t, show(lengths))), {
    top: 10,
    left: 12,
    right: 12,
    bottom: '50%',
    width: 'FILL',
    height: 0,
    borderRadius: 163,
    center: { x: 3, y: '10%' },
  })
})

test('a number is shown where a text belongs, a yes as 1, and the app reads back what it set', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(), label = Ti.UI.createLabel({ text: 12.5 });
    win.add([label, Ti.UI.createButton({ title: true })]);
    win.open();
    console.info(typeof label.text);`,
  )
  equal(app.view({ type: 'Ti.UI.Label' }).properties.text, '12.5')
  equal(app.view({ type: 'Ti.UI.Button' }).properties.title, '1')
  deepEqual(app.log, ['[INFO] number'])
})

test('ti.ui.defaultunit decides what a bare number means', async (t) => {
  const properties = { 'ti.ui.defaultunit': 'px' }
  deepEqual(await drawn(startApp(t, show({ left: 30, top: '30', right: '30dp' }), { properties })), {
    left: 10,
    top: 10,
    right: 30,
  })
})

const COLORS: AppOptions = {
  files: {
    'semantic.colors.json': JSON.stringify({
      ink: { light: '#111111', dark: '#eeeeee' },
      veil: { light: { color: '#000000', alpha: '50' }, dark: '#ffffff' },
    }),
  },
}

test('colours arrive as CSS has them: alpha last, and semantic ones as a pair', async (t) => {
  const source = `const win = Ti.UI.createWindow();
    win.add(Ti.UI.createView({ backgroundColor: '#80ff0000', borderColor: 'ink', tintColor: '#8f00',
      pullBackgroundColor: Ti.UI.fetchSemanticColor('veil'), viewShadowColor: 'rgba(0,0,0,0.5)',
      backgroundGradient: { type: 'linear', colors: ['#ff000000', { color: 'ink', offset: 0.5 }] } }));
    win.open();
    report([Ti.UI.fetchSemanticColor('ink').toHex(), Ti.UI.fetchSemanticColor('nothing').toHex(), Ti.UI.fetchSemanticColor('secondaryLabelColor').toHex()]);`
  const app = await startApp(t, source, { ...COLORS, platform: { darkMode: true } })
  deepEqual(app.view({ type: 'Ti.UI.View' }).properties, {
    backgroundColor: '#ff000080',
    borderColor: { light: '#111111', dark: '#eeeeee' },
    tintColor: '#f008',
    pullBackgroundColor: { light: '#00000080', dark: '#ffffff' },
    viewShadowColor: 'rgba(0,0,0,0.5)',
    backgroundGradient: {
      type: 'linear',
      colors: ['#000000ff', { color: { light: '#111111', dark: '#eeeeee' }, offset: 0.5 }],
    },
  })
  deepEqual(app.reports, [['#EEEEEE', '#000000', '#99EBEBF5']])
})

test('a broken semantic.colors.json is told and harms nothing else', async (t) => {
  const app = await startApp(t, show({ backgroundColor: 'ink' }), { files: { 'semantic.colors.json': '{' } })
  match(app.log.join('\n'), /\[ERROR\] semantic\.colors\.json cannot be used/)
})

test('functions and other proxies never cross; fonts and nested values do', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow();
     win.add(Ti.UI.createLabel({ text: 'x', font: { fontSize: '30px', fontWeight: 'bold' }, attributedString: Ti.Filesystem.getFile('a'), touchFeedback: () => {}, color: null }));
     win.open();`,
  )
  deepEqual(app.view({ text: 'x' }).properties, {
    text: 'x',
    font: { fontSize: 10, fontWeight: 'bold' },
    color: null,
  })
})

test('a textid shows the text of strings.xml; an unknown one keeps the text there is', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow({ titleid: 'greeting' });
     const label = Ti.UI.createLabel({ text: 'kept', textid: 'unknown' }); win.add(label); win.open();
     report([win.title, label.text]);`,
    { files: { 'en.lproj/Localizable.strings': '"greeting" = "Hello";' } },
  )
  deepEqual(app.reports, [['Hello', 'kept']])
  app.view({ title: 'Hello' })
})

test('any JSON may be set as any property without harm', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(), label = Ti.UI.createLabel(), box = Ti.UI.createView(); win.add([label, box]); win.open();
     Ti.App.addEventListener('try', ({ name, value }) => { label[name] = value; box[name] = value; });
     Ti.App.addEventListener('resume', () => { JSON.parse(Ti.App.Properties.getString('cases')).forEach(([name, value]) => Ti.App.fireEvent('try', { name, value })); });`,
    {
      defaults: {
        cases: JSON.stringify(
          fc.sample(
            fc.tuple(
              fc.constantFrom(
                'left',
                'color',
                'font',
                'backgroundImage',
                'center',
                'layout',
                'text',
                'opacity',
                'backgroundGradient',
              ),
              fc.jsonValue(),
            ),
            200,
          ),
        ),
      },
    },
  )
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(app.errors, [])
})
