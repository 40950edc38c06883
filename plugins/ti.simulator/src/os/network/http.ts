import { closeSync, openSync, writeSync } from 'node:fs'
import type { HttpEvent, HttpOrder } from '../../wire/system.ts'
import { sleep } from '../time/clock.ts'
import type { TransferMeans } from '../transfers/transfer.ts'
import { ByteReader } from './byteReader.ts'
import { statusText } from './statusText.ts'
import { UrlError, type UrlErrorCode, urlError, urlErrorOf } from './urlError.ts'

const TICK = 50
const MOST_BYTES_IN_MEMORY = 64 * 1024 * 1024

export interface HttpHost extends TransferMeans {
  tell(id: number, event: HttpEvent): void
}

/** Requests of the app's own process: they end with it, and none waits for a network. */
export class Http {
  readonly #host: HttpHost
  readonly #running = new Map<number, AbortController>()

  constructor(host: HttpHost) {
    this.#host = host
  }

  networkChanged(online: boolean): void {
    if (!online) for (const id of [...this.#running.keys()]) this.#fail(id, -1005)
  }

  send(order: HttpOrder): void {
    const controller = new AbortController()
    this.#running.set(order.id, controller)
    const { clock } = this.#host
    const timer =
      order.timeout > 0 ? clock.after(order.timeout, () => this.#fail(order.id, -1001)) : undefined
    this.#run(order, controller.signal)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) this.#fail(order.id, urlErrorOf(error))
      })
      .finally(() => {
        timer?.cancel()
        if (this.#running.get(order.id) === controller) this.#running.delete(order.id)
      })
  }

  abort(id: number): void {
    this.#running.get(id)?.abort()
    this.#running.delete(id)
  }

  abortAll(): void {
    for (const id of [...this.#running.keys()]) this.abort(id)
  }

  #fail(id: number, code: UrlErrorCode): void {
    if (!this.#running.has(id)) return
    this.abort(id)
    this.#host.tell(id, { step: 'failed', ...urlError(code) })
  }

  async #run(order: HttpOrder, signal: AbortSignal): Promise<void> {
    const { clock, network, loader, tell } = this.#host
    const refusal = loader.refusal(order.url)
    if (refusal) throw new UrlError(refusal)
    if (!network.online) throw new UrlError(-1009)
    await sleep(clock, network.current.latencyMs)
    if (signal.aborted) return
    const answer = await clock.hold(loader.load({ ...order, signal }))
    if (order.body) tell(order.id, { step: 'sent', progress: 1 })
    const { status, url, headers } = answer
    tell(order.id, { step: 'headers', status, statusText: statusText(status), url, headers: headers.fields })
    await this.#gather(order, new ByteReader(answer.body), answer.length, signal)
  }

  async #gather(order: HttpOrder, reader: ByteReader, expected: number, signal: AbortSignal): Promise<void> {
    const { clock, network, tell } = this.#host
    const file = order.file === undefined ? undefined : openSync(order.file, 'w')
    const leave = network.join()
    const kept: Uint8Array[] = []
    let received = 0
    try {
      for (;;) {
        const share = network.share(TICK)
        if (share !== Number.POSITIVE_INFINITY) await sleep(clock, TICK)
        const pieces = signal.aborted ? [] : await clock.hold(reader.read(share))
        if (signal.aborted) return
        if (pieces.length === 0) break
        for (const piece of pieces) {
          received += piece.length
          if (file !== undefined) writeSync(file, piece)
          else if (received <= MOST_BYTES_IN_MEMORY) kept.push(piece)
          else throw new UrlError(-1103)
        }
        tell(order.id, { step: 'data', received, expected })
      }
    } finally {
      leave()
      if (file !== undefined) closeSync(file)
    }
    tell(order.id, { step: 'done', body: file === undefined ? Buffer.concat(kept) : null })
  }
}
