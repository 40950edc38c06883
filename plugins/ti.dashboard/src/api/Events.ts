import type { ServerResponse } from 'node:http'
import type { Clock } from '../clock.ts'

/** Many deliveries end at once; the page needs to hear of it ten times a second at most. */
const GATHER_MS = 100
/** Proxies close what is silent. */
const HEARTBEAT_MS = 25_000
const MAX_LISTENERS = 100

/** Tells open pages, as server-sent events, that what they show has changed. They ask for it anew. */
export class Events {
  readonly #clock: Clock
  readonly #listeners = new Set<ServerResponse>()
  #cancelSend: (() => void) | undefined
  #cancelHeartbeat = () => {}

  constructor(clock: Clock) {
    this.#clock = clock
  }

  readonly changed = () => {
    if (this.#listeners.size === 0) return
    this.#cancelSend ??= this.#clock.after(GATHER_MS, () => {
      this.#cancelSend = undefined
      this.#send('event: changed\ndata: {}\n\n')
    })
  }

  /** @returns false when too many listen already. */
  add(response: ServerResponse): boolean {
    if (this.#listeners.size >= MAX_LISTENERS) return false
    if (this.#listeners.size === 0) this.#beat()
    this.#listeners.add(response)
    response.on('close', () => {
      this.#listeners.delete(response)
      if (this.#listeners.size === 0) this.#cancelHeartbeat()
    })
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    response.write('retry: 1000\nevent: changed\ndata: {}\n\n')
    return true
  }

  close() {
    this.#cancelHeartbeat()
    this.#cancelSend?.()
    for (const response of this.#listeners) response.end()
  }

  #beat() {
    this.#cancelHeartbeat = this.#clock.after(HEARTBEAT_MS, () => {
      this.#send(': still here\n\n')
      this.#beat()
    })
  }

  /** A page that no longer reads is hung up on instead of being buffered for. */
  #send(text: string) {
    for (const response of this.#listeners) {
      if (response.writableNeedDrain) response.destroy()
      else response.write(text)
    }
  }
}
