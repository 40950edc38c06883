import { announce } from '/announce'
import { describe, describeOrigin, fraction } from '/downloads/core/describe'
import { createMilestones } from '/downloads/core/milestones'
import { createPaceMeter } from '/downloads/core/pace'
import { hasEnded, type Transfer, type Trigger } from '/downloads/core/transfer'
import { files } from '/downloads/files'
import { say } from '/downloads/say'
import { createLook, shown } from '/look'
import { downloads } from '/service'

declare const $: ControllerScope<'transfer', { trigger: Trigger }>

const { trigger } = $.args
const look = createLook()
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
  const known = part !== undefined
  const text = transfer ? inWords(transfer) : L('transfer_none')
  look($.status, { text })
  if (milestones.reached(transfer)) announce(text)
  look($.progress, shown(known || underWay, 44))
  look($.bar, {
    visible: known,
    value: part ?? 0,
    accessibilityValue: known ? `${Math.floor(part * 20) * 5} %` : '',
    message: part === 1 ? '' : L('downloading_image'),
  })
  look($.spinner, { visible: underWay && !known })
  look($.cancel, shown(underWay, 44))
  look($.retry, shown(transfer !== undefined && !underWay && transfer.state !== 'saved', 44))
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
