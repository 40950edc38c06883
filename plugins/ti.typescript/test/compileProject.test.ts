import assert from 'node:assert/strict'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compileProject } from '../src/index.ts'
import { makeProject } from './project.ts'

const SHOUT = `interface Options {
  loud: boolean
}

export function shout<Word extends string>(word: Word, options?: Options): string {
  if (word === '') throw new Error('nothing to shout')
  return options?.loud ? \`\${word}!\` : (word as string)
}
`

test('types are blanked out, and every line and column stays where it was', async (t) => {
  const project = makeProject(t, { 'app/lib/shout.ts': SHOUT })
  assert.deepEqual(await project.problems(), [])
  const [source, code] = [SHOUT, project.read('app/lib/shout.js')].map((text) => text.split('\n'))
  assert.equal(code?.[5], source?.[5])
  assert.equal(code?.[6]?.indexOf('!'), source?.[6]?.indexOf('!'))
  assert.doesNotMatch(code?.join('\n') ?? '', /interface|Options|Word|as string/)
})

test('specs are compiled to where Alloy takes them from, and import the app as the app does', async (t) => {
  const project = makeProject(t, {
    'app/lib/shout.ts': SHOUT,
    'spec/app/deep/shout.ts': `import { shout } from '/shout'
describe('shout', () => {
  it('shouts', async () => {
    if (shout('a', { loud: true }) !== 'a!') throw new Error('too quiet')
  })
})
`,
  })
  assert.deepEqual(await project.problems(), [])
  assert.match(project.read('app/specs/deep/shout.js'), /^import \{ shout \} from '\/shout'/)
})

test('relative imports with .js mean the .ts beside', async (t) => {
  const project = makeProject(t, {
    'app/lib/a.ts': "import { shout } from './shout.js'\nexport const a: string = shout('a')\n",
    'app/lib/shout.ts': SHOUT,
  })
  assert.deepEqual(await project.problems(), [])
})

test('a second compile writes nothing, so that nothing is built again', async (t) => {
  const project = makeProject(t, {
    'app/lib/shout.ts': SHOUT,
    'app/views/index.xml': '<Alloy><Window/></Alloy>',
  })
  const first = await compileProject(project.dir)
  assert.deepEqual(first.written, ['app/lib/shout.js'])
  const before = statSync(join(project.dir, 'app/types/alloy.d.ts')).mtimeMs
  const second = await compileProject(project.dir)
  assert.deepEqual([second.compiled, second.written, second.removed], [1, [], []])
  assert.equal(statSync(join(project.dir, 'app/types/alloy.d.ts')).mtimeMs, before)
})

test('JavaScript whose TypeScript is gone goes too; hand-written JavaScript stays', async (t) => {
  const project = makeProject(t, {
    'app/lib/a.ts': SHOUT,
    'app/lib/b.ts': SHOUT,
    'spec/app/c.ts': SHOUT,
    'app/lib/hand.js': 'exports.hand = 1\n',
  })
  await compileProject(project.dir)
  project.remove('app/lib/b.ts')
  project.remove('spec')
  const { removed } = await compileProject(project.dir)
  assert.deepEqual(removed, ['app/lib/b.js', 'app/specs/c.js'])
  assert.equal(existsSync(join(project.dir, 'app/lib/b.js')), false)
  assert.equal(existsSync(join(project.dir, 'app/lib/a.js')), true)
  assert.equal(project.read('app/lib/hand.js'), 'exports.hand = 1\n')
})

test('hand-written JavaScript in the way is not overwritten', async (t) => {
  const project = makeProject(t, { 'app/lib/shout.ts': SHOUT, 'app/lib/shout.js': 'exports.hand = 1\n' })
  assert.deepEqual(await project.problems(), [
    'app/lib/shout.js:1:1: error: this file was not made by ti.typescript, but app/lib/shout.ts is to be compiled to it; remove one of the two, or rename it',
  ])
  assert.equal(project.read('app/lib/shout.js'), 'exports.hand = 1\n')
})

test('declaration files are not compiled', async (t) => {
  const project = makeProject(t, {
    'app/lib/shapes.d.ts': 'interface Shape { sides: number }\n',
    'app/lib/shout.ts': SHOUT,
  })
  assert.equal((await compileProject(project.dir)).compiled, 1)
})

test('a type error is told with its place, and nothing is written', async (t) => {
  const project = makeProject(t, {
    'app/lib/a.ts': 'export const a = 1\n\nconst text: string = a\nexport { text }\n',
    'app/lib/shout.ts': SHOUT,
  })
  assert.deepEqual(await project.problems(), [
    "app/lib/a.ts:3:7: error: TS2322: Type 'number' is not assignable to type 'string'.",
  ])
  assert.equal(existsSync(join(project.dir, 'app/lib/shout.js')), false)
})

test('TypeScript that is not erasable is refused where it is written', async (t) => {
  const project = makeProject(t, {
    'app/lib/a.ts': 'export const a = 1\n\t/* ä */ enum Colour { Red }\nexport const b = Colour.Red\n',
    'app/lib/b.ts': 'export class Point {\n  constructor(private x: number) {\n    this.x = x\n  }\n}\n',
    'app/lib/c.ts': 'export const list = <number[]>(\n  []\n)\n',
  })
  const mend = 'types must be erasable: use an object `as const`, a union, a module or a plain field instead'
  assert.deepEqual(await project.problems(), [
    `app/lib/a.ts:2:10: error: TypeScript enum is not supported in strip-only mode; ${mend}`,
    `app/lib/b.ts:2:23: error: TypeScript parameter property is not supported in strip-only mode; ${mend}`,
    `app/lib/c.ts:1:1: error: The angle-bracket syntax for type assertions, \`<T>expr\`, is not supported in type strip mode. Instead, use the 'as' syntax: \`expr as T\`; ${mend}`,
  ])
})

test('a syntax error is told once', async (t) => {
  const project = makeProject(t, { 'app/lib/a.ts': 'export const a = 1\nexport const b: = 2\n' })
  const problems = await project.problems()
  assert.equal(problems.length, 1)
  assert.match(problems[0] ?? '', /^app\/lib\/a\.ts:2:17: error: TS1110: Type expected\.$/)
})

test('what is wrong with the project as a whole is told at its tsconfig.json', async (t) => {
  const project = makeProject(t, { 'app/lib/shout.ts': SHOUT, 'tsconfig.json': '{ "include": ["nowhere"] }' })
  assert.match(
    (await project.problems())[0] ?? '',
    /^tsconfig\.json:1:1: error: TS18003: No inputs were found/,
  )
  project.remove('tsconfig.json')
  assert.deepEqual(await project.problems(), [
    "tsconfig.json:1:1: error: there is no tsconfig.json; begin with the one in ti.typescript's README",
  ])
})

test('a folder that is no Alloy project is told so, with what to do', async (t) => {
  const project = makeProject(t)
  project.remove('app')
  assert.deepEqual(await project.problems(), [
    `app:1:1: error: there is no app folder in ${project.dir}; ti.typescript is for Alloy apps: make one with \`alloy new\`, or take the plugin out of tiapp.xml`,
  ])
  project.remove('tiapp.xml')
  assert.deepEqual(await project.problems(), [
    `tiapp.xml:1:1: error: there is no tiapp.xml in ${project.dir}; run this in the folder of a Titanium project, or name that folder`,
  ])
})

test('a tiapp.xml and a config.json that cannot be read are told with the place', async (t) => {
  const project = makeProject(t, { 'app/config.json': '{\n  "global": { "a": 1, }\n}\n' })
  assert.match((await project.problems())[0] ?? '', /^app\/config\.json:2:\d+: error: .+; correct the JSON$/)
  project.write('tiapp.xml', '<ti:app>\n  <id>a</name>\n</ti:app>\n')
  assert.match((await project.problems())[0] ?? '', /^tiapp\.xml:2:\d+: error: .+; correct the markup$/)
})
