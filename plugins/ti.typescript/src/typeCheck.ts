import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Problem } from './problem.ts'

/** Runs the native TypeScript compiler over the project's tsconfig.json, writing nothing. */
export async function typeCheck(projectDir: string): Promise<Problem[]> {
  if (!existsSync(join(projectDir, 'tsconfig.json'))) {
    return [
      { ...NOWHERE, what: 'there is no tsconfig.json', mend: "begin with the one in ti.typescript's README" },
    ]
  }
  const { code, output } = await run(projectDir, ['--noEmit', '--pretty', 'false', '-p', 'tsconfig.json'])
  const problems = readReport(output)
  if (code === 0 || problems.length > 0) return problems
  return [{ ...NOWHERE, what: `TypeScript ended with code ${code}`, mend: output.trim() || 'run: npx tsc' }]
}

const NOWHERE = { file: 'tsconfig.json', line: 1, column: 1 }

function run(cwd: string, args: string[]): Promise<{ code: number | null; output: string }> {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsc, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** `file(line,column): error TS1234: message`, its further lines indented. */
function readReport(output: string): Problem[] {
  const problems: Problem[] = []
  for (const text of output.split(/\r?\n/)) {
    const at = /^(.+?)\((\d+),(\d+)\): error (.+)$/.exec(text)
    const last = problems.at(-1)
    if (at) {
      const [, file = '', line, column, what = ''] = at
      problems.push({ file: file.replaceAll('\\', '/'), line: Number(line), column: Number(column), what })
    } else if (text.startsWith('error ')) {
      problems.push({ ...NOWHERE, what: text.slice('error '.length) })
    } else if (last && /^\s+\S/.test(text)) {
      last.what += ` ${text.trim()}`
    }
  }
  return problems
}
