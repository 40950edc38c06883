import { appState } from '/downloads/index'

interface Spec {
  readonly title: string
  fullTitle(): string
}

interface Runner {
  on(event: 'pass' | 'pending', listener: (spec: Spec) => void): void
  on(event: 'fail', listener: (spec: Spec, error: Error) => void): void
  on(event: 'end', listener: () => void): void
}

declare global {
  interface MochaRunner {
    reporter(reporter: (runner: Runner) => void): void
  }
}

require('/specs/ti-mocha')
require('/specs/files.spec')
require('/specs/ledger.spec')
require('/specs/banners.spec')
require('/specs/downloads.spec')
require('/specs/silentPush.spec')
require('/specs/cloud.spec')
require('/specs/journal.spec')
require('/specs/transferView.spec')
require('/specs/backgroundFetch.spec')
require('/specs/push.spec')
require('/specs/account.spec')
require('/specs/config.spec')
require('/specs/permission.spec')
require('/specs/screens.spec')

mocha.reporter(report)
// The specs of the screens want an app that somebody looks at.
const off = appState.on('returned', () => {
  off()
  mocha.run()
})

/** One line a spec, in the manner of TAP, so that the console of a phone and a test can both read it. */
function report(runner: Runner): void {
  let passed = 0
  let failed = 0
  runner.on('pass', (spec) => {
    passed++
    Ti.API.info(`ok - ${spec.fullTitle()}`)
  })
  runner.on('fail', (spec, error) => {
    failed++
    Ti.API.error(`not ok - ${spec.fullTitle()}: ${error.message}`)
  })
  runner.on('end', () => Ti.API.info(`specs: ${passed} passed, ${failed} failed`))
}
