import type { HttpEvent, HttpOrder } from '../../wire/system.ts'
import { FileWriter } from '../files/fileWriter.ts'
import { sleep, type Timer } from '../time/clock.ts'
import type { NetworkMeans } from './means.ts'
import { pacedBody } from './pacedBody.ts'
import { statusText } from './statusText.ts'
import { UrlError, type UrlErrorCode, urlError, urlErrorOf } from './urlError.ts'
import type { UrlAnswer } from './urlLoader.ts'

const MOST_BYTES_IN_MEMORY = 64 * 1024 * 1024

export interface HttpHost extends NetworkMeans {
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
    const idle = this.#idleTimer(order)
    this.#run(order, controller.signal, idle.restart)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) this.#fail(order.id, urlErrorOf(error))
      })
      .finally(() => {
        idle.cancel()
        if (this.#running.get(order.id) === controller) this.#running.delete(order.id)
      })
  }

  /**
   * The timeout of a request is the longest time in which nothing comes, not that of the whole.
   * https://developer.apple.com/documentation/foundation/urlsessionconfiguration/timeoutintervalforrequest
   */
  #idleTimer({ id, timeout }: HttpOrder): Timer & { restart(): void } {
    let timer: Timer | undefined
    const cancel = () => timer?.cancel()
    const restart = () => {
      cancel()
      if (timeout > 0) timer = this.#host.clock.after(timeout, () => this.#fail(id, -1001))
    }
    restart()
    return { restart, cancel }
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

  async #run(order: HttpOrder, signal: AbortSignal, heard: () => void): Promise<void> {
    const { clock, network, loader, tell } = this.#host
    const refusal = loader.refusal(order.url)
    if (refusal) throw new UrlError(refusal)
    if (!network.online) throw new UrlError(-1009)
    await sleep(clock, network.current.latencyMs)
    if (signal.aborted) return
    const answer = await clock.hold(loader.load({ ...order, signal }))
    heard()
    if (order.body) tell(order.id, { step: 'sent', progress: 1 })
    const { status, url, headers } = answer
    tell(order.id, { step: 'headers', status, statusText: statusText(status), url, headers: headers.fields })
    await this.#gather(order, answer, signal, heard)
  }

  async #gather(order: HttpOrder, answer: UrlAnswer, signal: AbortSignal, heard: () => void): Promise<void> {
    const { clock, network, tell } = this.#host
    const body = pacedBody(answer.body, { clock, network, signal })
    const file = order.file === undefined ? undefined : await clock.hold(FileWriter.open(order.file, 'w'))
    const kept: Uint8Array[] = []
    let received = 0
    try {
      for await (const pieces of body) {
        heard()
        for (const piece of pieces) received += piece.length
        if (file) await clock.hold(file.write(pieces))
        else if (received <= MOST_BYTES_IN_MEMORY) kept.push(...pieces)
        else throw new UrlError(-1103)
        tell(order.id, { step: 'data', received, expected: answer.length })
      }
    } finally {
      if (file) await clock.hold(file.close())
    }
    if (!signal.aborted) tell(order.id, { step: 'done', body: file ? null : Buffer.concat(kept) })
  }
}
