import { LEVEL, type Order, type Told } from '../told'
import { withFilters } from './filters'
import type { Runner } from './mocha'

const { file, testLimit }: Order = require('/conformance/order.json')

function tell(told: Told): void {
  Ti.API.log(LEVEL, JSON.stringify(told))
}

function report(runner: Runner): void {
  runner.on('test', (spec) => tell({ kind: 'started', test: spec.fullTitle() }))
  runner.on('pass', (spec) => tell({ kind: 'passed', test: spec.fullTitle() }))
  runner.on('pending', (spec) => tell({ kind: 'skipped', test: spec.fullTitle() }))
  runner.on('fail', (spec, error) => tell({ kind: 'failed', test: spec.fullTitle(), reason: words(error) }))
  runner.on('end', () => tell({ kind: 'ended' }))
}

function words(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'Error' || error.name === 'AssertionError'
    ? error.message
    : `${error.name}: ${error.message}`
}

/** An exception in a callback fails the test that waits for it. */
function run(): void {
  const runner = mocha.run()
  Ti.App.addEventListener('uncaughtException', ({ message }: { message: string }) => {
    const { currentRunnable } = runner
    const reason = message.replace(/^AssertionError: /, '')
    if (currentRunnable && currentRunnable.state === undefined) runner.uncaught(new Error(reason))
    else tell({ kind: 'failed', test: 'after a test', reason })
  })
}

require('/ti-mocha')
mocha.setup({ ui: 'bdd', timeout: testLimit })
globalThis.it = withFilters(globalThis.it)
globalThis.describe = withFilters(globalThis.describe)
// It makes `should` known to all by itself.
require('/utilities/assertions')
Object.assign(globalThis, { utilities: require('/utilities/utilities') })
mocha.reporter(report)

const root = Ti.UI.createWindow({ backgroundColor: 'white' })
root.addEventListener('open', () => {
  try {
    require(file)
    run()
  } catch (error) {
    tell({ kind: 'failed', test: 'the file itself', reason: words(error) })
    tell({ kind: 'ended' })
  }
})
root.open()
