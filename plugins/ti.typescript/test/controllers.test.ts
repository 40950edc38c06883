import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeProject } from './project.ts'

const view = (attributes: string) => `<Alloy>\n  <Window ${attributes}/>\n</Alloy>\n`

test('a handler is a function declaration, an import, or a path that is looked up later', async (t) => {
  const project = makeProject(t, {
    'app/views/index.xml': view(
      'onOpen="opened" onClose="Alloy.Globals.close" onFocus="focused" onBlur="blurred" onTintColor="red" android:onClick="none"',
    ),
    'app/controllers/index.js':
      "import { focused } from '/focus'\nexport function opened() {}\nvar blurred = function () {}\n",
  })
  assert.deepEqual(await project.problems(), [])
})

test('a handler may be the function that Alloy makes of dataFunction', async (t) => {
  const project = makeProject(t, {
    'app/views/index.xml':
      '<Alloy><Window><TableView dataCollection="things" dataFunction="update"/><Button onClick="update"/></Window></Alloy>',
    'app/controllers/index.js': '$.index.open()',
  })
  assert.deepEqual(await project.problems(), [])
})

test('a handler that the phone would not find stops the build, where it is named', async (t) => {
  const cases: Array<[attributes: string, controller: string, problem: string]> = [
    [
      'onOpen="opend"',
      'function opened() {}',
      'app/views/index.xml:2:18: error: onOpen="opend" names no function of app/controllers/index.js; declare it there: function opend() { … }',
    ],
    [
      'onOpen="opened"',
      'const opened = () => {}',
      'app/views/index.xml:2:18: error: onOpen="opened" names a const of app/controllers/index.js, which does not exist yet when the view is made; make it a function declaration: function opened() { … }',
    ],
    [
      'onOpen="opened()"',
      'function opened() {}',
      'app/views/index.xml:2:18: error: onOpen="opened()" is not the name of a function; write the name alone, without parentheses',
    ],
    [
      'ios:onOpen="opened"',
      'if (OS_IOS) { function opened() {} }',
      'app/views/index.xml:2:22: error: ios:onOpen="opened" names no function of app/controllers/index.js; declare it there: function opened() { … }'.replace(
        'ios:',
        'ios:',
      ),
    ],
  ]
  for (const [attributes, controller, problem] of cases) {
    const files = { 'app/views/index.xml': view(attributes), 'app/controllers/index.js': controller }
    assert.deepEqual(await makeProject(t, files).problems(), [problem])
  }
})

test('a view with a handler needs a controller', async (t) => {
  const project = makeProject(t, { 'app/views/row.xml': view('onClick="tapped"') })
  assert.deepEqual(await project.problems(), [
    'app/views/row.xml:2:19: error: onClick="tapped" has no controller to find the function in; add one with: function tapped() { … }',
  ])
})

test('each platform has its own view and its own controller', async (t) => {
  const project = makeProject(t, {
    'app/views/index.xml': view('onOpen="opened"'),
    'app/controllers/index.js': 'function opened() {}',
    'app/controllers/android/index.js': 'function different() {}',
  })
  assert.deepEqual(await project.problems(), [])
  project.write('tiapp.xml', project.read('tiapp.xml').replaceAll('>false<', '>true<'))
  assert.deepEqual(await project.problems(), [
    'app/views/index.xml:2:18: error: onOpen="opened" names no function of app/controllers/android/index.js; declare it there: function opened() { … }',
  ])
})

test('what Alloy cannot compile in a controller, or would silently lose, is told where it is', async (t) => {
  const cases: Array<[controller: string, problem: RegExp]> = [
    ['export default function () {}', /^1:1: error: export default in a controller; export it by name/],
    ["export * from '/a'", /^1:1: error: export \* in a controller; /],
    [
      'function a() {}\nawait a()',
      /^2:1: error: the SDK's JavaScript pass cannot read await outside of a function; put it into an async/,
    ],
    [
      "export { a } from '/a'",
      /^1:1: error: Alloy does not export what is exported from elsewhere; import it/,
    ],
    ['export const a = 1, [b, c] = [1, 2]', /^1:21: error: Alloy does not export what is destructured; /],
    [
      "import { a } from './a'",
      /^1:1: error: '\.\/a' is looked for beside Alloy's output, not here; write it from the root/,
    ],
    [
      "import moment from 'alloy/moment'",
      /^1:1: error: Alloy copies its builtin 'alloy\/moment' only when it is required; /,
    ],
    ['const a = ;', /^1:11: error: Unexpected token; correct the syntax/],
  ]
  for (const [controller, expected] of cases) {
    const problems = await makeProject(t, { 'app/controllers/index.js': controller }).problems()
    assert.equal(problems.length, 1, controller)
    assert.match(problems[0]?.replace('app/controllers/index.js:', '') ?? '', expected)
  }
})

test('an export that replaces an element of the view is told, whatever way it is exported', async (t) => {
  const project = makeProject(t, {
    'app/views/index.xml': '<Alloy>\n  <Window id="win">\n    <Label id="title"/>\n  </Window>\n</Alloy>\n',
    'app/views/row.xml': '<Alloy>\n  <View/>\n</Alloy>\n',
    'app/controllers/row.js': 'exports.row = 1\nfunction later() { exports.row = 2 }\n',
  })
  const told = (place: string, name: string, element: string) =>
    `app/controllers/${place}: error: the export ${name} replaces $.${name}, the element of ${element}; rename the export, or give the element another id`
  const row = told('row.js:1:9', 'row', 'app/views/row.xml:2:3 that Alloy names so')
  const cases: Array<[controller: string, line: number, column: number]> = [
    ['export function title() {}', 1, 17],
    ['export class title {}', 1, 14],
    ['export const a = 1,\n  title = 2', 2, 3],
    ['const a = 1\nexport { a as title }', 2, 15],
    ['if (OS_IOS) exports.title = 1', 1, 21],
  ]
  for (const [controller, line, column] of cases) {
    project.write('app/controllers/index.js', controller)
    const title = told(`index.js:${line}:${column}`, 'title', 'app/views/index.xml:3:15')
    assert.deepEqual(await project.problems(), [title, row], controller)
  }
})

test('what only sounds like an element of the view may be exported', async (t) => {
  const project = makeProject(t, {
    'app/views/index.xml': `<Alloy><Window id="win">
  <ListView><Templates><ItemTemplate name="a"><Label id="title"/></ItemTemplate></Templates></ListView>
  <Label id="droid" platform="android"/>
</Window></Alloy>`,
    'app/controllers/index.js': `const win = 1
export { win as window }
export const title = 1, droid = 2
exports[win] = 3
module.exports.win = function () { exports.win = 4 }
`,
  })
  assert.deepEqual(await project.problems(), [])
})

test('await inside a function, and what is exported by name, are right', async (t) => {
  const project = makeProject(t, {
    'app/controllers/index.js': `export const wait = async () => { await null }
class Waiter { async wait() { for await (const a of []) await a } }
const [a] = [1]
export { a, Waiter as Sleeper }
`,
  })
  assert.deepEqual(await project.problems(), [])
})
