import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { breakRule } from './breakRule.ts'
import type { Mutant } from './mutants/Mutant.ts'
import { MUTANTS } from './mutants.ts'

const compiled = fileURLToPath(new URL('../..', import.meta.url))
/** Beside `dist`, so that a copy finds packages and fixtures where that does. */
const copy = join(compiled, '..', 'build')
/** ms after which a test that hangs counts as one that fails. */
const LONGEST = 60_000

/** Whether the test of a rule passes in the copy; a name that no test begins with is an error. */
function passes(name: string, [file, begin]: Mutant['test']): boolean {
  const pattern = `^${begin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--test',
      '--test-reporter=tap',
      `--test-name-pattern=${pattern}`,
      join(copy, 'test', `${file}.test.js`),
    ],
    { encoding: 'utf8', timeout: LONGEST },
  )
  if (status === 0 && !stdout.includes(begin))
    throw new Error(`The mutant ${name} names no test: none of test/${file}.test.ts begins with "${begin}".`)
  return status === 0
}

/** What is wrong with the test of a rule; undefined where it passes, and fails when the rule is broken. */
function fault(name: string, mutant: Mutant): string | undefined {
  const file = join(copy, 'src', mutant.file)
  const whole = readFileSync(file, 'utf8')
  const broken = breakRule(whole, name, mutant)
  if (!passes(name, mutant.test)) return 'fails though nothing is broken'
  writeFileSync(file, broken)
  const unnoticed = passes(name, mutant.test)
  writeFileSync(file, whole)
  return unnoticed ? 'passes though its rule is broken' : undefined
}

const wanted = process.argv.slice(2)
const chosen = Object.entries(MUTANTS).filter(([name]) => wanted.length === 0 || wanted.includes(name))
rmSync(copy, { recursive: true, force: true })
cpSync(compiled, copy, { recursive: true })
try {
  for (const [name, mutant] of chosen) {
    const [file, begin] = mutant.test
    const found = fault(name, mutant)
    console.log(`${found ? '✖' : '✔'} ${name}`)
    if (found) {
      console.log(`    test/${file}.test.ts, "${begin} …" ${found}`)
      process.exitCode = 1
    }
  }
  if (chosen.length === 0) throw new Error(`There is no such mutant: ${wanted.join(', ')}`)
} finally {
  rmSync(copy, { recursive: true, force: true })
}
