import type { Ports } from '../ports.js'
import type { Store } from '../transfer/store.js'
import { type Ended, hasEnded, type Transfer } from '../transfer/transfer.js'
import { endBannerDate, startBannerDate } from './bannerDates.js'
import { describeEnd } from './describe.js'
import { phrase } from './phrase.js'

/** The pictures that a notification may carry: https://developer.apple.com/documentation/usernotifications/unnotificationattachment */
const ATTACHABLE = /\.(?:jpg|png|gif)$/
const MOST_ATTACHED_BYTES = 10_000_000

/**
 * Tells by banners what happens while nobody looks at the app: at most one start and one end for each transfer.
 * @returns a function that announces a transfer under way. The end is announced without a call.
 */
export function createAnnouncer(
  ports: Pick<Ports<never>, 'banners' | 'now' | 'active'>,
  store: Store,
): (transfer: Transfer | undefined) => void {
  const { banners, now, active } = ports
  store.events.on('ended', end)

  function start(transfer: Transfer | undefined): void {
    if (!transfer || hasEnded(transfer) || active() || transfer.announcedFor !== undefined) return
    const at = startBannerDate(now())
    banners.start({ id: transfer.id, at, text: phrase('banner_started') })
    store.apply(transfer.id, { type: 'announced', at })
  }

  function end(transfer: Ended): void {
    if (active() || transfer.state === 'cancelled') {
      banners.withdraw(transfer.id)
      return
    }
    const saved = transfer.state === 'saved'
    const text = saved ? phrase('banner_completed') : describeEnd(transfer)
    const at = endBannerDate(now(), transfer.announcedFor)
    if (at < (transfer.announcedFor ?? 0)) banners.withdraw(transfer.id)
    banners.end({
      id: transfer.id,
      at,
      text,
      ...(saved && isAttachable(transfer) && { file: transfer.file }),
    })
  }

  return start
}

/** A notification with any other file would not be shown at all. */
function isAttachable({ file, bytes }: Extract<Ended, { readonly state: 'saved' }>): boolean {
  return ATTACHABLE.test(file) && bytes <= MOST_ATTACHED_BYTES
}
