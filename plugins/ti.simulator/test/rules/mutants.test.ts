import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { breakRule } from './breakRule.ts'
import { MUTANTS } from './mutants.ts'

const here = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

/** The rules of README's lists. */
function rules(): string[] {
  const [, part = ''] = here('README.md').split('## Rules it holds')
  return (part.split('\n## ')[0] ?? '').split(/^- /m).slice(1)
}

const namesIn = (rule: string) =>
  [...(rule.split('Broken by ')[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name]) => name)

test('every rule of README names a mutant that breaks it, and every mutant has its rule there', () => {
  assert.ok(rules().length > 30)
  for (const rule of rules()) assert.ok(namesIn(rule).length > 0, `no mutant: ${rule}`)
  assert.deepEqual(rules().flatMap(namesIn).toSorted(), Object.keys(MUTANTS).toSorted())
})

test('every mutant changes its file in one place, and names a test file that is there', () => {
  for (const [name, mutant] of Object.entries(MUTANTS)) {
    const whole = here(`dist/src/${mutant.file}`)
    assert.notEqual(breakRule(whole, name, mutant), whole)
    assert.ok(here(`test/${mutant.test[0]}.test.ts`).includes('test('), name)
  }
})

test('a mutant whose place is gone says how to mend it', () => {
  const gone = { file: 'x.js', find: 'gone()', put: '', test: ['x', 'y'] } as const
  assert.throws(
    () => breakRule('there()', 'one', gone),
    /one no longer applies: "gone\(\)" .* 0 times.*mutants/,
  )
})
