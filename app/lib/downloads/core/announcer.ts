import { endBannerDate, startBannerDate } from './bannerDates.js'
import { describeEnd } from './describe.js'
import type { Ports } from './ports.js'
import type { Store } from './store.js'
import { type Ended, hasEnded, type Transfer } from './transfer.js'

/** Tells by banner what happens while nobody is looking: at most one start and one end for each transfer. */
export class Announcer {
  private readonly ports: Pick<Ports<never>, 'banners' | 'now' | 'active'>
  private readonly store: Store

  constructor(ports: Pick<Ports<never>, 'banners' | 'now' | 'active'>, store: Store) {
    this.ports = ports
    this.store = store
    store.events.on('ended', (transfer) => this.end(transfer))
  }

  start(transfer: Transfer | undefined): void {
    if (!transfer || hasEnded(transfer) || this.ports.active() || transfer.announcedFor !== undefined) return
    const at = startBannerDate(this.ports.now())
    this.ports.banners.start(transfer.id, at)
    this.store.apply(transfer.id, { type: 'announced', at })
  }

  private end(transfer: Ended): void {
    if (this.ports.active()) {
      this.ports.banners.cancelStart(transfer.id)
    } else if (transfer.state !== 'cancelled') {
      const text = transfer.state === 'saved' ? 'Download completed!' : describeEnd(transfer)
      this.ports.banners.end(transfer.id, text, endBannerDate(this.ports.now(), transfer.announcedFor))
    }
  }
}
