import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { builtApp, readOptions } from 'ti.iphone'
import { readTiapp } from 'ti.simulator'
import { parse } from 'yaml'

interface Job {
  readonly 'runs-on': string
  readonly 'timeout-minutes': number
  readonly env?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly number[]>> }
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[]
}

const root = new URL('../../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const { jobs }: { jobs: Readonly<Record<'linux' | 'macos', Job>> } = parse(read('.github/workflows/ci.yml'), {
  strict: true,
})
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(read('package.json'))
const commands = Object.values(jobs).flatMap(({ steps }) =>
  steps.flatMap(({ run }) => run?.split('\n') ?? []),
)
const sdk = /<sdk-version>([^<]+)</.exec(read('tiapp.xml'))?.[1]

test('the tests run on Linux with Node 20, 22 and 24', () => {
  const { linux } = jobs
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
  const { macos } = jobs
  assert.ok(sdk && commands.some((line) => line.includes(`titanium sdk install ${sdk}`)))
  assert.equal(macos.env?.APP_ID, tiapp.id)
  assert.equal(macos.env?.APP, builtApp('build/phone/project', tiapp.name, 'simulator'))
})

test('the Mac builds, boots, pushes, and reads the specs back', () => {
  const run = jobs.macos.steps.flatMap((step) => step.run ?? []).join('\n')
  const order = ['--build-only', 'simctl boot', 'simctl install', 'simctl push', '--specs']
  const places = order.map((word) => run.indexOf(word))
  assert.ok(
    places.every((place, at) => place > (places[at - 1] ?? -1)),
    String(places),
  )
})

test('no job runs without an end, and none has a secret', () => {
  for (const { 'timeout-minutes': minutes } of Object.values(jobs)) assert.ok(minutes <= 60)
  assert.doesNotMatch(read('.github/workflows/ci.yml'), /secrets\./)
})
