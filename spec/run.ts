import { execFileSync } from 'node:child_process'
import { setMaxListeners } from 'node:events'
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser.ts'
import { memoryFolder } from './memoryFolder.ts'
import { longFiles, shortFiles } from './testFiles.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** ms; a file of tests that takes longer hangs. Half of the walks of the app take 25 s of a quiet machine. */
const LONGEST_TEST = 300_000
/** How often `npm run test:long` tries each property, if the environment does not say it. */
const LONG = { walks: { CORE_WALKS: '10000', APP_WALKS: '1000' }, longestTest: 3 * 3_600_000 }
/** Processes beyond one for each core: some tests wait for a browser or another program. */
const WAITING = 1

function check(): void {
  execFileSync('npm', ['run', '--silent', 'check'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

async function test(
  files: string[],
  timeout: number,
): Promise<{ passed: number; failed: number; skipped: number }> {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  // Node 24 no longer ends a file that does not end by itself after its tests: then the whole run is ended.
  const signal = AbortSignal.timeout(3 * timeout)
  setMaxListeners(files.length + 1, signal)
  const stream = run({ files, concurrency: availableParallelism() + WAITING, timeout, signal })
  // A file and a suite are reported like a test; only what runs a test's own code counts.
  stream.on('test:pass', ({ details, name, skip }) => {
    if (details.type === 'suite' || files.includes(name)) return
    if (skip === undefined) counts.passed += 1
    else counts.skipped += 1
  })
  stream.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') counts.failed += 1
  })
  const report = stream.compose(new spec())
  report.pipe(process.stdout)
  await new Promise((resolve) => report.once('end', resolve))
  return counts
}

const memory = memoryFolder()
if (memory) process.env.TMPDIR = memory
try {
  const { values } = parseArgs({
    options: {
      'without-browser': { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
    },
  })
  const withBrowser = !values['without-browser'] && !values.long
  if (values.long) process.env = { ...LONG.walks, ...process.env }
  if (withBrowser) {
    process.env.BROWSER_PATH = findBrowser()
    check()
  }
  const { passed, failed, skipped } = values.long
    ? await test(longFiles(), LONG.longestTest)
    : await test(shortFiles(withBrowser), LONGEST_TEST)
  if (skipped > 0) console.log(`${skipped} skipped: the report says which, and why`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  if (memory) rmSync(memory, { recursive: true, force: true })
}
