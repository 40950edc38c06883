import { deepEqual, match } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { generated } from '../../src/titanium/api/members.generated.ts'
import { readDeclarations } from '../../src/titanium/api/readDeclarations.ts'
import { readOnly } from '../../src/titanium/api/readOnly.generated.ts'
import { reportsOf } from './harness.ts'

const ask = (...expressions: string[]) =>
  expressions
    .map((each) => `try { report(typeof (${each})); } catch (e) { report([e.name, e.message]); }`)
    .join('\n')

test('what the API has and the simulator lacks throws by name, with the page that describes it', async (t) => {
  const reports = await reportsOf(
    t,
    ask(
      'Ti.App.iOS.createUserDefaults',
      'Ti.UI.iOS.createSplitWindow',
      'Ti.UI.iOS.createAnimator',
      'Ti.App.iOS.createSearchQuery',
    ),
  )
  deepEqual(
    reports.map((each) => Array.isArray(each) && each[0]),
    Array.from({ length: 4 }, () => 'NotSimulated'),
  )
  deepEqual(
    reports.map((each) => Array.isArray(each) && String(each[1]).split(' ')[0]),
    [
      'Ti.App.iOS.createUserDefaults',
      'Ti.UI.iOS.createSplitWindow',
      'Ti.UI.iOS.createAnimator',
      'Ti.App.iOS.createSearchQuery',
    ],
  )
  match(String(reports[2]), /https:\/\/titaniumsdk\.com\/api\/titanium\/ui\/ios\.html/)
})

test('what the SDK itself has not is undefined, so that an app can ask for it', async (t) => {
  const reports = await reportsOf(
    t,
    ask(
      'Ti.Android',
      'Ti.Cloud',
      'Ti.UI.Android',
      'Ti.App.iOS.registerBackgroundTask',
      'Ti.UI.createLabel().getText',
      'Ti.UI.createLabel().setText',
      'Ti.UI.createSomething',
      'Ti.UI.HIDDEN_BEHAVIOR_GONE',
      'Ti.UI.createNotification',
      'Ti.UI.iOS.createNavigationWindow',
      'Ti.UI.createWindow().addSharedElement',
      'Ti.UI.createView().elevation',
    ),
  )
  deepEqual(
    reports,
    Array.from({ length: 12 }, () => 'undefined'),
  )
})

test('every proxy says whether its events bubble, and has an id where the app gives it one', async (t) => {
  const reports = await reportsOf(
    t,
    `const sound = Ti.Media.createSound();
     report([Ti.Database.bubbleParent, sound.bubbleParent, typeof sound.id, typeof Ti.Database.lifecycleContainer]);
     Object.assign(sound, { id: 'ding', bubbleParent: false });
     report([sound.id, sound.bubbleParent, Ti.UI.createView({ bubbleParent: false }).bubbleParent]);`,
  )
  deepEqual(reports, [
    [true, true, 'undefined', 'undefined'],
    ['ding', false, false],
  ])
})

test('a member that is lacking can be put there by the app', async (t) => {
  const reports = await reportsOf(t, `Ti.Geolocation = { mine: true }; report(Ti.Geolocation.mine);`)
  deepEqual(reports, [true])
})

test('the table of members is what the declarations say', () => {
  const path = createRequire(import.meta.url).resolve('@types/titanium/index.d.ts')
  const declared = readDeclarations(readFileSync(path, 'utf8'))
  for (const [type, [parent, properties, methods]] of Object.entries(generated)) {
    const found = declared.get(type)
    deepEqual(
      [parent, properties, methods],
      [
        found?.parent,
        [...(found?.properties ?? [])].sort().join(' '),
        [...(found?.methods ?? [])].sort().join(' '),
      ],
      type,
    )
    const names = [...(found?.readOnly ?? [])].sort().join(' ')
    if (type in readOnly) deepEqual(readOnly[type], names, type)
  }
})

test('constants and read-only properties of modules stay as they are', async (t) => {
  const names = [
    ...['Ti.version', 'Ti.App.id', 'Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN', 'Ti.Platform.osname'],
    ...[
      'Ti.Platform.versionMajor',
      'Ti.Filesystem.separator',
      'Ti.Network.NETWORK_WIFI',
      'Ti.UI.iOS.forceTouchSupported',
    ],
    ...['Ti.Locale.currentLanguage', 'Ti.Stream.MODE_READ', 'Ti.API.apiName'],
  ]
  const set = (name: string) =>
    `{ const before = ${name}; ${name} = 'other'; if (${name} !== before) report('${name}'); }`
  const source = `${names.map(set).join('\n')} Ti.UI.backgroundColor = 'red'; report(Ti.UI.backgroundColor);`
  deepEqual(await reportsOf(t, `(function () { ${source} })()`), ['red'])
})

test('declarations are read by class and namespace, without accessors and what a type takes back', () => {
  const found = readDeclarations(`declare namespace Titanium {
    namespace UI {
        /**
         * A constant.
         */
        const FILL: string;

        class Label extends Titanium.UI.View {
            readonly children: never;
            text: string;
            readonly length: number;
            optional?: number;
            /**
             * Gets the value of the <Titanium.UI.Label.text> property.
             */
            getText(): string;
            fit<K extends keyof Map>(name: K): void;
        }
    }
    class UI extends Titanium.Module {
        static createLabel(parameters?: object): Titanium.UI.Label;
    }
}
interface Other {
    nothing: string;
}`)
  const members = [...found.values()].map(({ type, parent, properties, methods, readOnly }) => [
    type,
    parent,
    [...properties],
    [...methods],
    [...readOnly],
  ])
  deepEqual(members, [
    ['Ti', '', [], [], []],
    ['Ti.UI', 'Ti.Module', ['FILL'], ['createLabel'], []],
    ['Ti.UI.Label', 'Ti.UI.View', ['text', 'length', 'optional'], ['fit'], ['length']],
  ])
})
