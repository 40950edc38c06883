import type { Readable } from 'node:stream'
import { sleep } from '../time/clock.ts'
import { ByteReader } from './byteReader.ts'
import type { NetworkMeans } from './means.ts'
import { UrlError } from './urlError.ts'

/** ms between two looks at a link of limited rate */
export const TICK = 50

interface Reading extends Pick<NetworkMeans, 'clock' | 'network'> {
  readonly signal: AbortSignal
  /** Bytes of the same file that came before: the network breaks by the sum. */
  readonly from?: number
}

/**
 * The pieces of a body at the pace of the phone's network, whose rate all bodies under way share. It ends early where the
 * signal is given, and lets go of the body in any case.
 * @throws {UrlError} -1005 where the network breaks, and whatever broke the body itself
 */
export function pacedBody(body: Readable, reading: Reading): AsyncGenerator<readonly Uint8Array[], void> {
  // The reader listens before the first piece is asked for: the body may break before that.
  return paced(body, new ByteReader(body), reading)
}

async function* paced(
  body: Readable,
  reader: ByteReader,
  { clock, network, signal, from = 0 }: Reading,
): AsyncGenerator<readonly Uint8Array[], void> {
  const leave = network.join()
  let received = from
  try {
    for (;;) {
      const share = network.share(TICK)
      if (share !== Number.POSITIVE_INFINITY) await sleep(clock, TICK)
      if (signal.aborted) return
      const pieces = await clock.hold(reader.read(Math.min(share, network.beforeBreak(received))))
      if (signal.aborted || pieces.length === 0) return
      for (const piece of pieces) received += piece.length
      yield pieces
      if (network.breaksAt(received)) throw new UrlError(-1005)
    }
  } finally {
    leave()
    body.destroy()
  }
}
