import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/**
 * The compiled plugin. In a checkout it may not be compiled yet, and the Titanium CLI asks nobody
 * before it loads a hook: then it is compiled now.
 * @returns {Promise<typeof import('./dist/src/index.js')>}
 */
export async function compiled() {
  const entry = join(here, 'dist', 'src', 'index.js')
  if (!existsSync(entry)) build()
  return import('./dist/src/index.js')
}

function build() {
  const project = join(here, 'tsconfig.json')
  const mend = `run: npm install && npx tsc -b ${project}`
  let tsc
  try {
    tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  } catch {
    throw new Error(`ti.typescript is not compiled, and TypeScript is not installed; ${mend}`)
  }
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-b', project], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ti.typescript does not compile; ${mend}\n${stdout}`)
}
