import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blankTypes } from './blankTypes.ts'
import type { Output } from './emit.ts'
import { filesBelow } from './files.ts'
import type { Problem } from './problem.ts'
import { parseScript } from './syntax/parseScript.ts'

/** Where TypeScript is looked for, and where its JavaScript goes: Alloy knows app/specs, and no folder above app/. */
const FOLDERS = [
  { from: 'app', to: 'app' },
  { from: 'spec/app', to: 'app/specs' },
]

/** Every TypeScript source of the app and its specs with its types blanked out; declarations need no JavaScript. */
export function readSources(projectDir: string): { outputs: Output[]; problems: Problem[] } {
  const outputs: Output[] = []
  const problems: Problem[] = []
  for (const { from, to } of FOLDERS) {
    for (const file of filesBelow(join(projectDir, from), '.ts')) {
      if (file.endsWith('.d.ts')) continue
      const source = `${from}/${file}`
      const code = blankTypes(source, readFileSync(join(projectDir, source), 'utf8'))
      const program = typeof code === 'string' ? parseScript(source, code) : code
      if ('what' in program) problems.push(program)
      else if (typeof code === 'string')
        outputs.push({ source, target: `${to}/${file.slice(0, -'.ts'.length)}.js`, code, program })
    }
  }
  return { outputs, problems }
}
