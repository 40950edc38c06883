import { checkImage } from '../picture/imageCheck.js'
import type { Ports } from '../ports.js'
import { failed, type Outcome, type Transfer } from './transfer.js'

/**
 * Decides how a transfer ends whose task is done. A file that may be shown gets its final name.
 * @param status HTTP status; undefined when iOS no longer tells it.
 */
export function conclude(
  transfer: Transfer,
  status: number | undefined,
  { files, limits, now, iosVersion }: Pick<Ports<never>, 'files' | 'limits' | 'now' | 'iosVersion'>,
): Outcome {
  // URLSession reports a success whenever a server answered, even with a 404 and an error page.
  if (status !== undefined && (status < 200 || status > 299)) return failed({ kind: 'http', status }, now())
  const arrived = transfer.state === 'running' ? transfer.arrived : undefined
  if (arrived === undefined) return failed({ kind: 'lost' }, now())
  const file = files.look(arrived)
  if (!file) return failed({ kind: 'storage' }, now())
  const checked = checkImage(file, { ...transfer, maxBytes: limits().maxBytes, iosVersion })
  if ('reason' in checked) return failed(checked.reason, now())
  const name = `${transfer.id}.${checked.extension}`
  if (!files.rename(arrived, name)) return failed({ kind: 'storage' }, now())
  return { state: 'saved', file: name, bytes: file.size, endedAt: now() }
}
