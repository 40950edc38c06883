import { createService, describe, describeEnd, say } from '/downloads/index'
import { journal } from '/journal'
import { config, configProblem } from '/settings/config'
import { WIDEST } from '/settings/configRules'

// Nothing is started while the settings are wrong. Downloads that an earlier version of the app has started still end.
const limits = () => (configProblem() === undefined ? config() : WIDEST)

/** The download service of this app. */
export const { downloads, handlers, listen } = createService(limits, journal.add)

// The log tells how each transfer ended. It never holds an address, because a signed address is a secret.
downloads.on('ended', (transfer) => {
  journal.add(transfer.state, `${transfer.id}: ${say(describeEnd(transfer))}`)
})
downloads.on('changed', (transfer) => {
  if (transfer.state !== 'waiting') return
  journal.add('waiting', `${transfer.id}: ${say(describe(transfer, { online: true }))}`)
})
