import { describe, fraction } from '/downloads/core/describe'
import { hasEnded, type Transfer, type Trigger } from '/downloads/core/transfer'
import { files } from '/downloads/files'
import { downloads } from '/downloads/service'

declare const $: ControllerScope<'transfer', { trigger: Trigger }>

const { trigger } = $.args

downloads.on('changed', (transfer) => transfer.trigger === trigger && render(transfer))

showPicture()
render(downloads.latest(trigger))

function render(transfer: Transfer | undefined): void {
  $.status.text = transfer ? describe(transfer) : 'Nothing downloaded yet.'
  const part = transfer && fraction(transfer)
  const unknown = transfer !== undefined && !hasEnded(transfer) && part === undefined
  $.progress.height = part !== undefined || unknown ? 44 : 0
  $.bar.value = part ?? 0
  $.bar.message = part === 1 ? '' : 'Downloading image'
  setShown($.bar, part !== undefined)
  setShown($.spinner, unknown)
  if (transfer?.state === 'saved') showPicture()
}

function setShown(view: Titanium.UI.ProgressBar | Titanium.UI.ActivityIndicator, shown: boolean): void {
  if (shown) view.show()
  else view.hide()
}

function showPicture(): void {
  const file = downloads.latestFile(trigger)
  if (file !== undefined) $.picture.image = files.path(file)
}
