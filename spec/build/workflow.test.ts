import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { builtApp, readOptions } from 'ti.iphone'
import { readTiapp } from 'ti.simulator'
import { workflow, workflowText } from './workflow.ts'

const root = new URL('../../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(read('package.json'))
const commands = Object.values(workflow).flatMap(({ steps }) =>
  steps.flatMap(({ run }) => run?.split('\n') ?? []),
)
const sdk = /<sdk-version>([^<]+)</.exec(read('tiapp.xml'))?.[1]

test('the tests run on Linux with Node 20, 22 and 24', () => {
  const { linux } = workflow
  assert.deepEqual(linux.strategy?.matrix.node, [20, 22, 24])
  assert.deepEqual(linux.steps.flatMap(({ run }) => run ?? []).slice(-2), ['npm ci', 'npm test'])
})

test('every npm script that the workflow runs is there, and takes its options', () => {
  const scriptCalls = commands.flatMap((line) => [...line.matchAll(/npm run (\S+)(?: -- (.*))?$/g)])
  assert.ok(scriptCalls.length >= 3)
  for (const [call, name = '', options = ''] of scriptCalls) {
    assert.ok(scripts[name], call)
    const args = options.split(' ').filter(Boolean)
    assert.doesNotThrow(() => readOptions(['simulator', ...args]), call)
  }
})

test('the workflow takes the SDK, the id and the place of the app that the project has', () => {
  const tiapp = readTiapp(fileURLToPath(root))
  const { macos } = workflow
  assert.ok(sdk && commands.some((line) => line.includes(`titanium sdk install ${sdk}`)))
  assert.equal(macos.env?.APP_ID, tiapp.id)
  assert.equal(macos.env?.APP, builtApp('build/phone/project', tiapp.name, 'simulator'))
})

test('a command that fails in the midst of a pipe ends its step', () => {
  // GitHub adds `-o pipefail` where bash is asked for by name, and only there.
  assert.equal(workflow.macos.defaults?.run.shell, 'bash')
})

test('no job runs without an end, and none has a secret', () => {
  for (const { 'timeout-minutes': minutes } of Object.values(workflow)) assert.ok(minutes <= 60)
  assert.doesNotMatch(workflowText, /secrets\./)
})
