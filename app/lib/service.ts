import { createService, describe, describeEnd, say } from '/downloads/index'
import { journal } from '/journal'
import { config, configProblem } from '/settings/config'
import { WIDEST } from '/settings/configRules'

// With settings that are wrong nothing new is started; what an earlier version of the app ordered comes to its end.
const limits = () => (configProblem() === undefined ? config() : WIDEST)

/** The download service of this app. */
export const { downloads, handlers, listen } = createService(limits, journal.add)

// What came of each transfer, never its address: that may be signed.
downloads.on('ended', (transfer) => {
  journal.add(transfer.state, `${transfer.id}: ${say(describeEnd(transfer))}`)
})
downloads.on('changed', (transfer) => {
  if (transfer.state !== 'waiting') return
  journal.add('waiting', `${transfer.id}: ${say(describe(transfer, { online: true }))}`)
})
