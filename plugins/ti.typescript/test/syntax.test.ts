import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { type TestContext, test } from 'node:test'
import { Script } from 'node:vm'
import { makeProject, TSCONFIG } from './project.ts'

const sdkPass: { analyzeJs(source: string, options: object): { contents: string } } = createRequire(
  import.meta.url,
)('node-titanium-sdk/lib/jsanalyze')

/** Why the phone does not get a file: the SDK's pass fails, or what it makes is no script. */
function whySdkRefuses(code: string): string | undefined {
  try {
    const options = { filename: 'a.js', transpile: true, targets: { ios: '15' }, skipStats: true }
    const { contents } = sdkPass.analyzeJs(code, options)
    new Script(`(function (exports, require, module) {${contents}\n})`)
    return undefined
  } catch (error) {
    return String(error)
  }
}

/** The problems of each snippet as `app/lib/<number>.ts`, without file and without TypeScript's own. */
async function compileEach(t: TestContext, snippets: readonly string[]): Promise<string[][]> {
  const compilerOptions = { ...TSCONFIG.compilerOptions, target: 'ESNext', lib: ['ESNext'] }
  const files = snippets.map((code, index) => [`app/lib/${index}.ts`, `// @ts-nocheck\n${code}\n`])
  const project = makeProject(t, {
    'tsconfig.json': JSON.stringify({ ...TSCONFIG, compilerOptions }),
    ...Object.fromEntries(files),
  })
  const problems = await project.problems()
  return snippets.map((_, index) =>
    problems
      .filter((problem) => problem.startsWith(`app/lib/${index}.ts:`) && !/ TS\d+:/.test(problem))
      .map((problem) => problem.slice(`app/lib/${index}.ts:`.length)),
  )
}

test('newer syntax than the SDK reads is told where it is written, with the way around it', async (t) => {
  const cases: Array<[code: string, column: number, what: string]> = [
    ['class A { one = 1 }', 11, 'a class field; assign it in the constructor'],
    ['class A { private one: number }', 19, 'a class field; assign it in the constructor'],
    ['class A { static one = 1 }', 11, 'a static field; assign it below the class'],
    ['class A { accessor one = 1 }', 11, 'an accessor field; write a getter'],
    ['class A { #one = 1 }', 11, "#one; use TypeScript's private"],
    ['class A { #one() {} }', 11, "#one; use TypeScript's private"],
    ['class A { static { A.one = 1 } }', 11, 'a static block; put the code below'],
    ['@mark class A {}', 1, 'a decorator; call the function below'],
    ['class A { @mark one() {} }', 11, 'a decorator; call the function below'],
    ['{ using one = open() }', 3, 'using; use const'],
    ['async () => { await using one = open() }', 15, 'await using; use const'],
    ['const one = await 1; export { one }', 13, 'await outside of a function; put it into'],
    ['export {}; for await (const one of []) one', 12, 'await outside of a function; put it into'],
    ["export * as one from '/one'", 8, 'export * as; import * as name'],
    ["const one = 1; export { one as 'o n e' }", 25, 'a name in quotes; give it a name without'],
    ["import { 'o n e' as one } from '/one'; one()", 10, 'a name in quotes; give it a name without'],
    ["import defer * as one from '/one'; one()", 1, 'import defer; import it plainly'],
    ["import one from '/one.json' with { type: 'json' }; one()", 1, 'import attributes; leave them out'],
    ["export { one } from '/one.json' with { type: 'json' }", 1, 'import attributes; leave them out'],
    ["export * from '/one.json' with { type: 'json' }", 1, 'import attributes; leave them out'],
    ["import('/one.json', { with: { type: 'json' } })", 1, 'import attributes; leave them out'],
    ['const one = /a/d', 13, 'the flag d of a regular expression; do without'],
    ['const one = /[a--b]/v', 13, 'the flag v of a regular expression; do without'],
    ['export const one = import.meta.url', 20, 'import.meta; Titanium has no modules but'],
  ]
  const problems = await compileEach(
    t,
    cases.map(([code]) => code),
  )
  for (const [index, [code, column, what]] of cases.entries()) {
    const start = `2:${column}: error: the SDK's JavaScript pass cannot read ${what}`
    assert.deepEqual(
      problems[index]?.map((problem) => problem.slice(0, start.length)),
      [start],
      code,
    )
    assert.notEqual(whySdkRefuses(code.replace(/private (.+): number/, '$1')), undefined, code)
  }
})

test('what the SDK reads is let pass, newer than 2020 or not', async (t) => {
  const snippets = [
    'let one; one ??= 1; one ||= 2; one &&= 3',
    'const one = 1_000 + Number(1_0n)',
    'const one = {}; one?.two?.[1]?.(); delete one?.two; one ?? 1',
    'class A { static async *one() {} get two() { return new.target } constructor() { this.one = 1 } }',
    'async function one() { for await (const two of []) await two }',
    'async () => await import("/one")',
    "import one, * as two from '/one'; export { two as three, one as default }",
    "export { default as one } from '/one'; export * from '/one'",
    'const { one, ...two } = { ...{} }; try { one } catch { two ** 2 }',
    'const one = /(?<year>\\d)\\k<year>(?<=a)\\p{L}/gimsuy',
    'declare const one: number; class A { declare two: string; private three() {} }',
  ]
  assert.deepEqual(
    await compileEach(t, snippets),
    snippets.map(() => []),
  )
  for (const code of snippets.slice(0, -1)) assert.equal(whySdkRefuses(code), undefined, code)
})

test('JavaScript of a controller is held to the same', async (t) => {
  const project = makeProject(t, { 'app/controllers/index.js': 'class A { one = 1 }\n' })
  assert.match(
    (await project.problems()).join('\n'),
    /^app\/controllers\/index\.js:1:11: error: the SDK's JavaScript pass cannot read a class field; [^\n]+$/,
  )
})
