import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Those whose tests take long come first, so that all processes end at about the same time. */
const FOLDERS = [
  'spec',
  'demo',
  'plugins/ti.iphone',
  'plugins/ti.simulator',
  'plugins/ti.dashboard',
  'plugins/ti.doctor',
  'plugins/ti.typescript',
  'artwork',
]
/** Tests in a browser lie right in a folder `page`; spec/walls.test.ts looks after it. */
const IN_BROWSER = /[\\/]page[\\/][^\\/]+\.test\.js$/
/** Tests in a folder `long` take minutes. */
const IN_MINUTES = /[\\/]long[\\/]/
/** What `npm run test:long` runs. */
const LONG = /[\\/]randomWalk\w*\.test\.js$|[\\/]mutants[\\/]|[\\/]long[\\/]/
/** Tests that take so long that nothing is to wait for them at the end. */
const SLOW =
  /[\\/](randomWalk\w*|builtApp|cliBuild|mends|main|verification|iphoneProject|stagedApp)\.test\.js$/
/** Files of tests in one process: to start it and to load what they test takes longer than most tests. */
const BATCH = 12

/** `tsc` leaves what it made of a file that is there no more. */
function hasSource(compiled: string): boolean {
  const { sources }: { sources: string[] } = JSON.parse(readFileSync(`${compiled}.map`, 'utf8'))
  return sources.every((source) => existsSync(join(dirname(compiled), source)))
}

/** Compiled tests, in the order of their names. */
function compiled(): string[] {
  return FOLDERS.flatMap((folder) => {
    const dist = join(root, folder, 'dist')
    return readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.js'))
      .map((name) => join(dist, name))
      .filter(hasSource)
      .sort()
  })
}

export function longFiles(): string[] {
  return compiled().filter((file) => LONG.test(file))
}

/** What `npm test` runs, each file a process: those in a browser first, then the slow ones, then batches of the others. */
export function shortFiles(withBrowser: boolean): string[] {
  const files = compiled().filter((file) => !IN_MINUTES.test(file))
  const inBrowser = files.filter((file) => IN_BROWSER.test(file))
  const slow = files.filter((file) => SLOW.test(file))
  const others = files.filter((file) => !IN_BROWSER.test(file) && !SLOW.test(file))
  return [...(withBrowser ? inBrowser : []), ...slow, ...batches(others)]
}

/** Files that import `BATCH` tests each. */
function batches(files: string[]): string[] {
  const folder = join(root, 'build', 'tests')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const count = Math.ceil(files.length / BATCH)
  return Array.from({ length: count }, (_, index) => {
    const imports = files
      .slice(index * BATCH, (index + 1) * BATCH)
      .map((file) => `import ${JSON.stringify(pathToFileURL(file).href)}\n`)
    const batch = join(folder, `${index + 1}.test.js`)
    writeFileSync(batch, imports.join(''))
    return batch
  })
}
