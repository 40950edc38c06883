import { config } from '/config'
import { downloads, handlers } from '/downloads/service'
import { journal } from '/journal'

/**
 * iOS granted a background fetch: the download is ordered and the handler ended at once, for the transfer goes on
 * outside the app and iOS wakes it again when the picture is there.
 */
export async function onBackgroundFetch(event: { readonly handlerId: string }): Promise<void> {
  const error = await handlers.during(event.handlerId, () => {
    downloads.start({ trigger: 'backgroundFetch', url: config().fetchUrl })
  })
  if (error !== undefined) journal.add('backgroundfetch', `not started: ${error}`)
}
