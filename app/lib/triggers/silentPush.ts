import { parsePush } from '/downloads/index'
import { journal } from '/journal'
import { downloads, handlers } from '/service'
import { config } from '/settings/config'
import { seenPushes } from '/triggers/seenPushes'

/** Orders the download that a silent push asks for. The handler is ended whatever the push carries. */
export async function onSilentPush(event: { readonly handlerId: string }): Promise<void> {
  const error = await handlers.during(event.handlerId, () => {
    journal.add('silentpush', event.handlerId)
    order(event)
  })
  if (error !== undefined) journal.add('silentpush', `not started: ${error}`)
}

function order(payload: object): void {
  const parsed = parsePush(payload, config())
  if ('refused' in parsed) {
    journal.add('silentpush', `refused: ${parsed.refused}`)
    return
  }
  const { id, ...request } = parsed.order
  if (id !== undefined && seenPushes.has(id)) {
    journal.add('silentpush', `refused: ${id} came before`)
    return
  }
  const started = downloads.start({ trigger: 'silentPush', ...request })
  // What could not be ordered may be ordered when the push comes again.
  if (id !== undefined) seenPushes.add(id)
  journal.add('silentpush', `${started.joined ? 'joined' : 'ordered'}: ${started.id}`)
}
