import { hasEnded } from '/downloads/index'
import { journal } from '/journal'
import { downloads, handlers } from '/service'
import { config } from '/settings/config'
import { etagOf } from '/triggers/etagOf'
import { type FetchOutcome, wakeUps } from '/triggers/wakeUps'

let asking = false

/**
 * Orders a download, if there is a new picture, and ends the handler at once. The transfer goes on outside of the app, and iOS
 * wakes the app when it has ended.
 */
export async function onBackgroundFetch({ handlerId }: { readonly handlerId: string }): Promise<void> {
  const at = Date.now()
  let outcome: FetchOutcome = 'failed'
  const error = await handlers.during(handlerId, async () => {
    journal.add('backgroundfetch', handlerId)
    outcome = await fetchOnce()
  })
  journal.add('backgroundfetch', error === undefined ? outcome : `not started: ${error}`)
  // The difference is negative if the clock was set back in between.
  wakeUps.add({ at, awakeMs: Math.max(0, Date.now() - at), outcome })
}

/** Orders one download at a time: while another is being decided on or is under way, a fetch has nothing to do. */
async function fetchOnce(): Promise<FetchOutcome> {
  const latest = downloads.latest('backgroundFetch')
  if (asking || (latest && !hasEnded(latest))) return 'underWay'
  asking = true
  try {
    const url = config().fetchUrl
    const etag = await etagOf(url)
    const saved = downloads.latestSaved('backgroundFetch')
    if (etag !== undefined && saved?.etag === etag && saved.url === url) return 'unchanged'
    downloads.start({ trigger: 'backgroundFetch', url, etag })
    return 'started'
  } finally {
    asking = false
  }
}
