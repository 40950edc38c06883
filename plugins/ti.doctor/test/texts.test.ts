import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examine } from '../src/index.ts'
import { copyOf } from './project.ts'

/** Code beside a helper in Resources/helper.js. */
type Case = readonly [what: string, code: string, helper?: string]

const FAULTY: readonly Case[] = [
  ['split', "var parts = L('done').split('%s');"],
  ['replace', "Ti.API.info(L('done', 'Done: %s').replace('%s', 1));"],
  ['replaceAll of Ti.Locale', "Ti.API.info(Ti.Locale.getString('done').replaceAll('%s', 1));"],
  ['a regular expression', "Ti.API.info(L('done').replace(/%s/g, 1));"],
  ['one for several kinds of values', "Ti.API.info(L('done').replace(/%[sd]/g, 1));"],
  ['one that is made', "Ti.API.info(L('done').replace(new RegExp('%s', 'g'), 1));"],
  ['one in a variable', "var MARK = /%s/;\nTi.API.info(MARK.test(L('done')));"],
  ['exec', "Ti.API.info(/(.*)%s(.*)/.exec(L('done')));"],
  ['indexOf', "Ti.API.info(L('done').indexOf('%s'));"],
  ['a constant', "var MARK = '%s';\nTi.API.info(L('done').split(MARK));"],
  ['words around it', "Ti.API.info(L('done').replace('of %s', 'of 1'));"],
  ['two in a chain', "Ti.API.info(L('done').replace('%d', 1).trim().replace('%s', 2));"],
  ['a variable', "var text = L('done');\nvar parts = text.split('%s');"],
  [
    'a variable that is set later',
    "var text;\nif (Ti.Network.online) text = L('done');\nTi.API.info(text.split('%s'));",
  ],
  ['one of two texts', "var text = Ti.Network.online ? L('on') : L('off');\nTi.API.info(text.split('%s'));"],
  ['a text put together', "Ti.API.info((L('a') + ' ' + L('b')).split('%s'));"],
  ['a template', `Ti.API.info(\`\${L('a')}!\`.split('%s'));`],
  ['a list of texts', "[L('a'), L('b')].forEach(function (text) { Ti.API.info(text.split('%s')); });"],
  ['a list of keys', "['a', 'b'].map(L).forEach(function (text) { Ti.API.info(text.split('%s')); });"],
  ['L under another name', "var tr = L;\nTi.API.info(tr('done').split('%s'));"],
  ['Ti.Locale in a variable', "var locale = Ti.Locale;\nTi.API.info(locale.getString('done').split('%s'));"],
  ['a function that gets it', "function tr(key) { return L(key); }\nTi.API.info(tr('done').split('%s'));"],
  [
    'a function that takes it',
    "function fill(text, value) { return text.replace('%s', value); }\nfill(L('done'), 1);",
  ],
  [
    'a function that takes the key',
    "function fill(key, value) { var text = L(key); return text.replace('%s', value); }",
  ],
  [
    'two functions',
    "function fill(text) { return put(text); }\nfunction put(text) { return text.split('%s'); }\nfill(L('done'));",
  ],
  ['an object', "var texts = { done: L('done') };\nTi.API.info(texts.done.split('%s'));"],
  [
    'an object with a function',
    "var words = { tell: function (key) { return L(key); } };\nexports.say = function (words) { return words.tell('done').split('%s'); };",
  ],
  [
    'an object with L itself',
    "exports.say = function (words) { return words.tell('done').split('%s'); };",
    'exports.words = { tell: L, other: 1 };\nexports.view = { tell: exports.words.other };',
  ],
  [
    'a class',
    "class Words { tell(key) { return L(key); } }\nTi.API.info(new Words().tell('done').split('%s'));",
  ],
  [
    'a helper that takes it',
    "var fill = require('/helper').fill;\nfill(L('done'), 1);",
    "exports.fill = function (text, value) { return text.replace('%s', value); };",
  ],
  [
    'a helper that is taken apart',
    "var { fill: put } = require('/helper');\nput(L('done'), 1);",
    "exports.fill = (text, value) => text.replace('%s', value);",
  ],
  [
    'a helper that is the whole file',
    "var put = require('/helper');\nput(L('done'), 1);",
    "module.exports = function (text, value) { return text.replace('%s', value); };",
  ],
  [
    'a helper that gives it',
    "var helper = require('/helper');\nTi.API.info(helper.tell('done').split('%s'));",
    'exports.tell = function (key) { return L(key); };',
  ],
  [
    'a helper that is imported',
    "import { tell } from '/helper';\nTi.API.info(tell('done').split('%s'));",
    'export function tell(key) { return L(key); }',
  ],
  [
    'a text that is imported',
    "import { DONE } from '/helper';\nTi.API.info(DONE.split('%s'));",
    "export const DONE = L('done');",
  ],
  [
    'a helper of the whole app',
    "Alloy.Globals.fill = function (text, value) { return text.replace('%s', value); };",
    "Alloy.Globals.fill(L('done'), 1);",
  ],
  ['optional calls', "Ti.API.info(L('done')?.split('%s'));"],
  [
    'a function of a name that others have too, which give no text',
    "exports.say = function (words) { return words.tell('done').split('%s'); };",
    'exports.tell = (key) => L(key);\nView.prototype.tell = function (text) { this.words = text; return this; };\nfunction tell(view) { view.tell(1); }',
  ],
]

const SOUND: readonly Case[] = [
  ['String.format', "Ti.API.info(String.format(L('done'), '1'));"],
  ['both', "Ti.API.info(L('done').split(/%[s@]/));"],
  ['both, in turn', "Ti.API.info(L('done').replace('%s', 1).replace('%@', 1));"],
  ['both, the other way about', "Ti.API.info(L('done').replace('%@', 1).replace('%s', 1));"],
  ['both, by a test', "var text = L('done');\nTi.API.info(text.split(text.includes('%@') ? '%@' : '%s'));"],
  ['any placeholder', "Ti.API.info(L('done').replace(/%./g, 1));"],
  ['a text turned back before', "var text = L('done').replace(/%@/g, '%s');\nTi.API.info(text.split('%s'));"],
  [
    'a text turned back before, outside of the function',
    "var text = L('done').replace(/%@/g, '%s');\nfunction say() { return text.split('%s'); }",
  ],
  [
    'a function that gets it, of the name of one that does not',
    "exports.a = function () { function fill(text) { return text.split('%s'); } fill('a %s'); };\nexports.b = function () { function fill(text) { return text; } fill(L('done')); };",
  ],
  [
    'a helper that turns it back',
    "function tr(key) { return L(key).replace(/%@/g, '%s'); }\nfunction say() { return tr('done').split('%s'); }",
  ],
  [
    'a helper of another file that turns it back',
    "var tr = require('/helper');\nTi.API.info(tr('done').split('%s'));",
    "module.exports = function (key) { return L(key).split('%@').join('%s'); };",
  ],
  [
    'what is left alone by the build',
    "Ti.API.info(L('done').replace('%1$s', 1).replace('{0}', 2).replace('%d', 3).split(/\\s+/));",
  ],
  ["a text of the app's own", "var text = 'Done: %s';\nTi.API.info(text.replace('%s', 1));"],
  [
    'a parameter that gets such a text alone',
    "function fill(text) { return text.replace('%s', 1); }\nfill('Done: %s');\nTi.API.info(L('done'));",
  ],
  [
    'a helper called for both kinds',
    "function plain(text) { return text.trim(); }\nTi.API.info(plain(L('done')), plain('Done: %s').replace('%s', 1));",
  ],
  [
    'an L that is not of Titanium',
    "var L = function (key) { return key + '%s'; };\nTi.API.info(L('done').split('%s'));",
  ],
  [
    'a name that two things have',
    "var a = { tell: function (key) { return L(key); } };\nvar b = { tell: function () { return 'a %s'; } };\nexports.say = function (c) { return c.tell().split('%s'); };",
  ],
  ['a search in something else', "Ti.API.info(Ti.App.id.split('%s'), unknown('a').split('%s'));"],
  ['Android', "if (Ti.Platform.osname === 'android') { Ti.API.info(L('done').split('%s')); }"],
  ['a share in per cent', "Ti.API.info(L('done').replace('50 %', '60 %'));"],
  ['words, not placeholders', "Ti.API.info(L('done').replace(/[a-z%]+/, ''));"],
]

for (const [kind, cases, expected] of [
  ['found', FAULTY, ['text-split-at-placeholder']],
  ['not found', SOUND, []],
] as const)
  for (const [what, code, helper] of cases)
    test(`a text searched for %s alone is ${kind}: ${what}`, (t) => {
      const project = copyOf(t, 'classic')
      project.write('Resources/more.js', code)
      if (helper !== undefined) project.write('Resources/helper.js', helper)
      assert.deepEqual(
        examine(project.dir).findings.map(({ rule }) => rule),
        expected,
      )
    })

test('texts that go round in circles, through many calls, are left unsaid in good time', (t) => {
  const project = copyOf(t, 'classic')
  const names = Array.from({ length: 12 }, (_, index) => `f${index}`)
  const calls = names.map((name) => `${name}(text)`).join(' + ')
  const code = names
    .map((name) => `function ${name}(text) { return ${calls} + text.split('%s'); }`)
    .join('\n')
  project.write('Resources/more.js', code)
  assert.deepEqual(examine(project.dir).findings, [])
})
