import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.ts'

/** Breaks the rules of the simulator's table, with the browser that the tests of its page need. */
const runner = fileURLToPath(new URL('../../plugins/ti.simulator/dist/test/rules/run.js', import.meta.url))
try {
  const BROWSER_PATH = process.env.BROWSER_PATH ?? findBrowser()
  const { status } = spawnSync(process.execPath, [runner, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, BROWSER_PATH },
  })
  process.exitCode = status ?? 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
