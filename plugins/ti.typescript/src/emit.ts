import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, writeIfChanged } from './files.ts'
import type { Problem } from './problem.ts'
import type { Program } from './syntax/parseScript.ts'

/** A TypeScript source and the JavaScript made of it; paths relative to the project, with forward slashes. */
export interface Output {
  source: string
  target: string
  code: string
  program: Program
}

/** The last line of what we write: it tells our files, which may be overwritten and removed, from hand-written ones. */
const MARK = /\n\/\/ Made from \S+ by ti\.typescript: change that\.\n$/

function mark({ source, code }: Output): string {
  return `${code.replace(/\n*$/, '')}\n// Made from ${source} by ti.typescript: change that.\n`
}

/** Hand-written JavaScript where our output has to go: it would be lost. */
export function findClashes(projectDir: string, outputs: readonly Output[]): Problem[] {
  return outputs
    .filter(({ target }) => existsSync(join(projectDir, target)) && !isMade(join(projectDir, target)))
    .map(({ source, target }) => ({
      file: target,
      line: 1,
      column: 1,
      what: `this file was not made by ti.typescript, but ${source} is to be compiled to it`,
      mend: 'remove one of the two, or rename it',
    }))
}

/** Writes what changed, and removes what was made of a source that is gone. */
export function emit(
  projectDir: string,
  outputs: readonly Output[],
): { written: string[]; removed: string[] } {
  const written = outputs.filter((output) => writeIfChanged(join(projectDir, output.target), mark(output)))
  const targets = new Set(outputs.map(({ target }) => target))
  const removed = filesBelow(join(projectDir, 'app'), '.js')
    .map((file) => `app/${file}`)
    .filter((file) => !targets.has(file) && isMade(join(projectDir, file)))
  for (const file of removed) rmSync(join(projectDir, file))
  return { written: written.map(({ target }) => target), removed }
}

/** Whether a JavaScript file is our output. */
export function isMade(file: string): boolean {
  return MARK.test(readFileSync(file, 'utf8'))
}
