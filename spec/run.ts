import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const FOLDERS = [
  'plugins/ti.typescript',
  'plugins/ti.simulator',
  'plugins/ti.dashboard',
  'plugins/ti.doctor',
  'plugins/ti.iphone',
  'demo',
  'artwork',
  'spec',
]
/** ms; a file of tests that takes longer hangs. Half of the walks of the app take 25 s of a quiet machine. */
const LONGEST_TEST = 300_000
/** What `npm run test:long` runs, and how often each property is tried, if the environment does not say it. */
const LONG = {
  files: /[\\/]randomWalk\w*\.test\.js$|[\\/]mutants[\\/]/,
  walks: { CORE_WALKS: '10000', APP_WALKS: '1000' },
  longestTest: 3 * 3_600_000,
}
/** Tests in a folder `long` take minutes, and are run by `npm run test:long` alone. */
const LONG_TEST = /[\\/]long[\\/]/
/** Tests in a browser lie right in a folder `page`; spec/walls.test.ts looks after it. */
const BROWSER_TEST = /[\\/]page[\\/][^\\/]+\.test\.js$/

/** Tests that take long run before the others, so that nothing waits for them at the end. */
const SLOW_TEST = /[\\/](randomWalk\w*|builtApp|cliBuild|mends)\.test\.js$/

/** `tsc` leaves what it made of a file that is there no more. */
function hasSource(compiled: string): boolean {
  const { sources }: { sources: string[] } = JSON.parse(readFileSync(`${compiled}.map`, 'utf8'))
  return sources.every((source) => existsSync(join(dirname(compiled), source)))
}

/** Compiled tests, those in a browser first. */
function testFiles(withBrowser: boolean): string[] {
  const files = FOLDERS.flatMap((folder) => {
    const dist = join(root, folder, 'dist')
    return readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.js'))
      .map((name) => join(dist, name))
      .filter(hasSource)
  })
  const rank = (file: string) => (BROWSER_TEST.test(file) ? 0 : SLOW_TEST.test(file) ? 1 : 2)
  return files
    .filter((file) => withBrowser || !BROWSER_TEST.test(file))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

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
  const stream = run({ files, concurrency: availableParallelism(), timeout, signal })
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
    ? await test(
        testFiles(false).filter((file) => LONG.files.test(file)),
        LONG.longestTest,
      )
    : await test(
        testFiles(withBrowser).filter((file) => !LONG_TEST.test(file)),
        LONGEST_TEST,
      )
  if (skipped > 0) console.log(`${skipped} skipped: the report says which, and why`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
