import {
  createMilestones,
  createPaceMeter,
  describe,
  describeOrigin,
  files,
  fraction,
  hasEnded,
  inPercent,
  say,
  type Transfer,
  type Trigger,
} from '/downloads/index'
import { orAlert } from '/screen/orAlert'
import { shown, whenStale } from '/screen/visibility'
import { announce } from '/screen/voiceOver'
import { downloads } from '/service'

declare const $: ControllerScope<'transfer', { trigger: Trigger }>

const { trigger } = $.args
const measure = createPaceMeter()
const milestoneOf = createMilestones()
const refresh = (): void => render(downloads.latest(trigger))

downloads.on('changed', (changed) => changed.trigger === trigger && refresh())
downloads.on('ended', (ended) => ended.trigger === trigger && showPicture())
whenStale(refresh)
showPicture()
for (const draw of [arrange, render]) draw(downloads.latest(trigger))

export function onCancel(): void {
  downloads.cancel(downloads.latest(trigger)?.id ?? '')
}

export function onRetry(): void {
  orAlert(() => downloads.retry(downloads.latest(trigger)?.id ?? ''))
}

function render(transfer: Transfer | undefined): void {
  const part = transfer && fraction(transfer)
  const pace = transfer && measure(transfer, Date.now())
  $.status.text = transfer ? say(describe(transfer, { online: Ti.Network.online, pace })) : L('transfer_none')
  if (part !== undefined) $.bar.value = part
  const milestone = milestoneOf(transfer, part)
  if (milestone) $.bar.accessibilityValue = inPercent(part)
  if (milestone === 'stage') arrange(transfer)
  if (milestone && milestone !== 'step') announce($.status.text)
}

function arrange(transfer: Transfer | undefined): void {
  const underWay = transfer !== undefined && !hasEnded(transfer)
  const known = transfer !== undefined && fraction(transfer) !== undefined
  const saved = transfer?.state === 'saved'
  $.progress.applyProperties(shown(known || underWay))
  $.bar.applyProperties({ visible: known, message: saved ? '' : L('downloading_image') })
  $.spinner.applyProperties({ visible: underWay && !known })
  $.cancel.applyProperties(shown(underWay))
  $.retry.applyProperties(shown(transfer !== undefined && !underWay && !saved))
}

function showPicture(): void {
  const saved = downloads.latestSaved(trigger)
  if (!saved) return
  $.origin.text = $.picture.accessibilityValue = say(describeOrigin(saved))
  $.picture.image = files.path(saved.file)
}
