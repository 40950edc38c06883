import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { examine } from '../src/index.ts'
import { type Base, copyOf, type TestProject } from './project.ts'

const FILES: readonly [Base, string][] = [
  ['classic', 'tiapp.xml'],
  ['classic', 'Resources/app.js'],
  ['classic', 'push.apns'],
  ['alloy-javascript', 'app/config.json'],
  ['alloy-javascript', 'app/views/index.xml'],
  ['alloy-javascript', 'app/controllers/index.js'],
  ['alloy-typescript', 'app/alloy.ts'],
]

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
    const sound = file === 'push.apns' ? '{ "aps": {}, "handlerId": "a" }' : project.read(file)
    fc.assert(
      fc.property(garbage(sound), (text) => {
        project.write(file, text)
        for (const finding of examine(project.dir).findings) assertPlaced(project, finding)
      }),
      { numRuns: 40 },
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

function assertPlaced(
  project: TestProject,
  { file, line, column }: { file: string; line: number; column: number },
): void {
  const lines = project.read(file).split(/\r\n|[\n\r\u2028\u2029]/)
  assert.ok(Number.isInteger(line) && line >= 1 && line <= lines.length, `${file}:${line} of ${lines.length}`)
  assert.ok(Number.isInteger(column) && column >= 1, `${file}:${line}:${column}`)
}
