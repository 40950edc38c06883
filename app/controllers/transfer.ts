import { announce } from '/announce'
import { describe, describeOrigin, fraction } from '/downloads/core/describe'
import { createMilestones } from '/downloads/core/milestones'
import { createPaceMeter } from '/downloads/core/pace'
import { hasEnded, type Transfer, type Trigger } from '/downloads/core/transfer'
import { files } from '/downloads/files'
import { downloads } from '/downloads/service'
import { say } from '/say'
import { setShown } from '/shown'

declare const $: ControllerScope<'transfer', { trigger: Trigger }>

const { trigger } = $.args
const meter = createPaceMeter()
const milestones = createMilestones()

downloads.on('changed', (transfer) => transfer.trigger === trigger && render(transfer))
Ti.Network.addEventListener('change', () => render(downloads.latest(trigger)))

showPicture()
render(downloads.latest(trigger))

export function stop(): void {
  downloads.cancel(downloads.latest(trigger)?.id ?? '')
}

export function again(): void {
  downloads.retry(downloads.latest(trigger)?.id ?? '')
}

function render(transfer: Transfer | undefined): void {
  const part = transfer && fraction(transfer)
  const underWay = transfer !== undefined && !hasEnded(transfer)
  const unknown = underWay && part === undefined
  $.status.text = transfer ? inWords(transfer) : L('transfer_none')
  if (milestones.reached(transfer)) announce($.status.text)
  setShown($.progress, part !== undefined || unknown, 44)
  $.bar.value = part ?? 0
  $.bar.accessibilityValue = part === undefined ? '' : `${Math.floor(part * 100)} %`
  $.bar.message = part === 1 ? '' : L('downloading_image')
  if (part === undefined) $.bar.hide()
  else $.bar.show()
  if (unknown) $.spinner.show()
  else $.spinner.hide()
  setShown($.cancel, underWay, 44)
  setShown($.retry, transfer !== undefined && !underWay && transfer.state !== 'saved', 44)
  if (transfer?.state === 'saved') showPicture()
}

function inWords(transfer: Transfer): string {
  const pace = meter.look(transfer, Date.now())
  return say(describe(transfer, { online: Ti.Network.online, ...(pace && { pace }) }))
}

function showPicture(): void {
  const saved = downloads.latestSaved(trigger)
  const when = saved && new Date(saved.endedAt).toLocaleString()
  $.origin.text = when ? say(describeOrigin(trigger, when)) : L('origin_none')
  if (saved) $.picture.image = files.path(saved.file)
}
