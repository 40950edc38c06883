import { deepEqual } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ownPropertiesOf } from '../../../src/titanium/api/members.ts'
import { effects } from '../../../src/titanium/UI/native/effects/effects.ts'
import { startApp } from '../harness.ts'

const SOURCES = fileURLToPath(new URL('../../../../src', import.meta.url))
/** Where a property that is drawn or obeyed is read; `api` knows every name, and `effects` is what is examined. */
const READERS = /^(glass|page|titanium|wire)\/(?!api\/|UI\/native\/effects\/effects)/

test('what has no effect yet is stored and told once by its name', async (t) => {
  const app = await startApp(
    t,
    `const make = () => Ti.UI.createWindow({ hideShadow: true, title: 'x', fullscreen: null, mine: 1, clipMode: 1 });
     report([make().hideShadow, make().clipMode]);
     Ti.UI.createView({ clipMode: 1 }); Ti.UI.createLabel({ wordWrap: false, elevation: 3 });`,
  )
  deepEqual(app.reports, [[true, 1]])
  deepEqual(
    app.log.filter((line) => line.includes('nothing is drawn')),
    [
      'hideShadow of Ti.UI.Window',
      'clipMode of Ti.UI.Window',
      'clipMode of Ti.UI.View',
      'wordWrap of Ti.UI.Label',
    ].map((name) => `[WARN] ${name} is stored, and nothing is drawn for it yet`),
  )
})

test('an app may take another appearance than the user has set; its colours and events follow', async (t) => {
  const app = await startApp(
    t,
    `Ti.UI.addEventListener('userinterfacestyle', (e) => report(e.value));
     const look = () => [Ti.UI.overrideUserInterfaceStyle, Ti.UI.userInterfaceStyle, Ti.UI.semanticColorType, Ti.UI.fetchSemanticColor('labelColor').toHex()];
     report(look());
     Ti.UI.overrideUserInterfaceStyle = Ti.UI.USER_INTERFACE_STYLE_DARK; report(look());
     Ti.UI.overrideUserInterfaceStyle = Ti.UI.USER_INTERFACE_STYLE_UNSPECIFIED; report(look());
     Ti.UI.backgroundColor = 'red'; report(Ti.UI.backgroundColor);`,
  )
  deepEqual(app.reports, [
    [0, 1, 'light', '#000000'],
    2,
    [2, 2, 'dark', '#FFFFFF'],
    1,
    [0, 1, 'light', '#000000'],
    'red',
  ])
  deepEqual(
    app.log.filter((line) => line.includes('of Ti.UI')).map((line) => line.split(' ')[1]),
    ['overrideUserInterfaceStyle', 'backgroundColor'],
  )
})

test('what is said to have an effect is a property of its type, and something reads it', () => {
  const words = new Set(
    readers().flatMap((file) => readFileSync(join(SOURCES, file), 'utf8').match(/\w+/g) ?? []),
  )
  const wrong = Object.entries(effects).flatMap(([type, names]) => {
    const own = new Set(ownPropertiesOf(type))
    return names
      .split(' ')
      .filter((name) => !own.has(name) || !words.has(name))
      .map((name) => `${name} of ${type}`)
  })
  deepEqual(wrong, [])
})

test('a system button looks as iOS has it', async (t) => {
  const app = await startApp(
    t,
    `const { SystemButton } = Ti.UI.iOS, win = Ti.UI.createWindow();
     win.add([SystemButton.DONE, SystemButton.TRASH].map((systemButton) => Ti.UI.createButton({ systemButton })));
     win.open();`,
  )
  const looks = app.screen
    .findAll({ type: 'Ti.UI.Button' }, { hidden: true })
    .map(({ title, properties }) => [title, properties.image ?? null])
  deepEqual(looks, [
    ['Done', null],
    [undefined, { symbol: 'trash' }],
  ])
})

function readers(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && READERS.test(file),
  )
}
