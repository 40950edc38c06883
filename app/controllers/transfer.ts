import { describe, fraction } from '/downloads/core/describe'
import type { Transfer, Trigger } from '/downloads/core/transfer'
import { files } from '/downloads/files'
import { downloads } from '/downloads/service'

declare const $: ControllerScope<'transfer', { trigger: Trigger }>

const { trigger } = $.args

downloads.on('changed', (transfer) => transfer.trigger === trigger && render(transfer))
// What came in the background is looked at now.
Ti.App.addEventListener('resumed', showPicture)

showPicture()
render(downloads.latest(trigger))

function render(transfer: Transfer | undefined): void {
  $.status.text = transfer ? describe(transfer) : 'Nothing downloaded yet.'
  const part = transfer && fraction(transfer)
  const running = transfer?.state === 'queued' || transfer?.state === 'running'
  $.bar.value = part ?? 0
  if (part !== undefined) $.bar.show()
  else $.bar.hide()
  if (running && part === undefined) $.spinner.show()
  else $.spinner.hide()
  if (transfer?.state === 'saved') showPicture()
}

function showPicture(): void {
  const file = downloads.latestFile(trigger)
  if (file !== undefined) $.picture.image = files.path(file)
}
