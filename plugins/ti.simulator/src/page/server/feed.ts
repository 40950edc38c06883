import type { ServerResponse } from 'node:http'
import type { Phone } from '../../phone.ts'
import type { Batch } from '../batch.ts'
import { Gatherer } from './gatherer.ts'
import type { ImageFiles } from './imageFiles.ts'

/** One frame of a 60 Hz screen, in ms: a page cannot show more. */
const FRAME = 16

/** A page that reads more slowly than this is let go. It connects again and gets what stands then. */
const MOST_UNREAD_BYTES = 8 * 1024 * 1024

/** What went out to the pages since the start. */
export interface Traffic {
  messages: number
  bytes: number
}

/** Sends the changes of a phone to the pages that look at it, as server-sent events, a message a frame at most. */
export class Feed {
  readonly #pages = new Set<ServerResponse>()
  readonly #gatherer: Gatherer
  readonly #traffic: Traffic
  readonly #unwatch: () => void
  #frame: NodeJS.Timeout | undefined
  #closed = false

  constructor(phone: Phone, files: ImageFiles, traffic: Traffic) {
    this.#traffic = traffic
    this.#gatherer = new Gatherer(phone, files)
    this.#unwatch = phone.watch((change) => {
      if (this.#pages.size === 0) return
      this.#gatherer.add(change)
      this.#frame ??= setTimeout(() => this.#endFrame(), FRAME)
    })
  }

  /** A new page gets all there is, then what changes. */
  join(page: ServerResponse): void {
    this.#endFrame()
    if (this.#closed) {
      page.destroy()
      return
    }
    page.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    this.#pages.add(page)
    page.on('close', () => this.#pages.delete(page))
    this.#write(page, message(this.#gatherer.snapshot()))
  }

  close(): void {
    this.#unwatch()
    clearTimeout(this.#frame)
    for (const page of this.#pages) page.end()
    this.#pages.clear()
    this.#closed = true
  }

  #endFrame(): void {
    clearTimeout(this.#frame)
    this.#frame = undefined
    const batch = this.#gatherer.take()
    if (!batch) return
    const text = message(batch)
    for (const page of this.#pages) this.#write(page, text)
  }

  #write(page: ServerResponse, text: string): void {
    if (page.writableLength > MOST_UNREAD_BYTES) {
      page.destroy()
      return
    }
    page.write(text)
    this.#traffic.messages += 1
    this.#traffic.bytes += Buffer.byteLength(text)
  }
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html; JSON has no line break in it. */
function message(batch: Batch): string {
  return `data: ${JSON.stringify(batch)}\n\n`
}
