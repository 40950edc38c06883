import { checkImage } from './imageCheck.js'
import type { Ports } from './ports.js'
import type { Change, Failure, Transfer } from './transfer.js'

/**
 * What becomes of a transfer whose task is done: its file is checked, and named for good if it may be shown.
 * @param status HTTP status; undefined when iOS no longer tells it.
 */
export function conclude(
  transfer: Transfer,
  status: number | undefined,
  ports: Pick<Ports<never>, 'files' | 'limits' | 'now'>,
): Change {
  const failed = (reason: Failure): Change => ({ type: 'failed', reason, at: ports.now() })
  // URLSession calls it a success when a server answered, be it with a 404 and its error page.
  if (status !== undefined && (status < 200 || status > 299)) return failed({ kind: 'http', status })
  const arrived = transfer.state === 'running' ? transfer.arrived : undefined
  if (arrived === undefined) return failed({ kind: 'lost' })
  const file = ports.files.look(arrived)
  if (!file) return failed({ kind: 'storage' })
  const { sha256, bytesPromised: bytes } = transfer
  const checked = checkImage(file, {
    maxBytes: ports.limits().maxBytes,
    ...(sha256 !== undefined && { sha256 }),
    ...(bytes !== undefined && { bytes }),
  })
  if ('reason' in checked) return failed(checked.reason)
  const name = `${transfer.id}.${checked.extension}`
  if (!ports.files.rename(arrived, name)) return failed({ kind: 'storage' })
  return { type: 'saved', file: name, bytes: file.size, at: ports.now() }
}
