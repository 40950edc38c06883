import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { examine } from '../src/index.ts'
import { type Base, copyOf, type TestProject } from './project.ts'

const FILES: readonly [Base, string][] = [
  ['classic', 'tiapp.xml'],
  ['classic', 'Resources/app.js'],
  ['classic', 'push.apns'],
  ['classic', 'i18n/en/strings.xml'],
  ['alloy-javascript', 'app/config.json'],
  ['alloy-javascript', 'app/views/index.xml'],
  ['alloy-javascript', 'app/controllers/index.js'],
  ['alloy-javascript', 'plugins/ti.alloy/package.json'],
  ['alloy-javascript', 'plugins/ti.alloy/hooks/alloy.js'],
  ['alloy-typescript', 'app/alloy.ts'],
]

/** What the sound projects do without. */
const MADE: Readonly<Record<string, string>> = {
  'push.apns': '{ "aps": {}, "handlerId": "a" }',
  'plugins/ti.alloy/package.json': '{ "type": "module" }',
  'plugins/ti.alloy/hooks/alloy.js': 'exports.init = function () {};\n',
}

/** Anything at all, and sound files with a piece cut out, doubled or replaced. */
function garbage(sound: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: sound.length })
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc
      .tuple(
        place,
        place,
        fc.constantFrom('', '<', '{', '}', '`', '"', '\u0000', '\ud800', '<![CDATA[', '/*', '=> {'),
      )
      .map(([from, to, piece]) => sound.slice(0, from) + piece + sound.slice(to)),
  )
}

for (const [base, file] of FILES)
  test(`whatever is in ${file} of ${base}, every finding has a place in a file that is there`, (t) => {
    const project = copyOf(t, base)
    const sound = MADE[file] ?? project.read(file)
    fc.assert(
      fc.property(garbage(sound), (text) => {
        project.write(file, text)
        for (const finding of examine(project.dir).findings) assertPlaced(project, finding)
      }),
      { numRuns: 10 },
    )
  })

test('what is nested too deeply is told, not followed until the stack ends', (t) => {
  const project = copyOf(t, 'classic')
  for (const [open, close] of [
    ['[', ']'],
    ['(', ')'],
    ['{', '}'],
    ['a?b:', ''],
    ['function f(){', '}'],
  ] as const) {
    project.write('Resources/deep.js', `x=0;${open.repeat(20_000)}${close.repeat(20_000)}`)
    const found = examine(project.dir).findings.map(({ rule, file }) => ({ rule, file }))
    assert.deepEqual(found, [{ rule: 'source-malformed', file: 'Resources/deep.js' }], open)
  }
})

test('sums of thousands of parts, and variables behind thousands of others, are passed over', (t) => {
  const project = copyOf(t, 'classic')
  const sum = Array(1700).fill('1000').join('+')
  const chain = Array.from({ length: 4000 }, (_, index) => `var a${index + 1}=a${index};`).join('')
  for (const code of [
    `Ti.App.iOS.addEventListener(${sum},f);Ti.App.iOS.scheduleLocalNotification({date:Date.now()+${sum}});`,
    `var a0=Ti.App.iOS;${chain}a4000.endBackgroundHandler();`,
    `var a0=function(){};${chain}Ti.App.iOS.addEventListener('silentpush',a4000);`,
    `Ti.App.iOS.addEventListener('silentpush',function(e){var a0=e.handlerId;${chain}Ti.App.iOS.endBackgroundHandler(a4000)});`,
  ]) {
    project.write('Resources/deep.js', code)
    // On a machine with a small stack the script is too deep to be read at all.
    const found = examine(project.dir).findings.filter(({ rule }) => rule !== 'source-malformed')
    assert.deepEqual(found, [], code.slice(0, 60))
  }
})

function assertPlaced(
  project: TestProject,
  { file, line, column }: { file: string; line: number; column: number },
): void {
  const lines = project.read(file).split(/\r\n|[\n\r\u2028\u2029]/)
  assert.ok(Number.isInteger(line) && line >= 1 && line <= lines.length, `${file}:${line} of ${lines.length}`)
  assert.ok(Number.isInteger(column) && column >= 1, `${file}:${line}:${column}`)
}
