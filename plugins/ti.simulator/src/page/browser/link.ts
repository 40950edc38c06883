import type { Json } from '../../wire/json.ts'
import type { Touch } from '../../wire/ui.ts'
import type { Batch } from '../batch.ts'

/** A part of the page that shows something of the phone. */
export interface Part {
  receive(batch: Batch): void
}

/** The page's line to the phone. */
export class Link {
  /** Called with what the phone refused to do. */
  onRefused: (message: string) => void = () => {}
  #last: Promise<unknown> = Promise.resolve()

  /** Every message of the phone goes to every part; the browser connects again by itself when the line is lost. */
  listen(parts: readonly Part[], onConnected: (connected: boolean) => void): void {
    const events = new EventSource('phone/events')
    events.addEventListener('open', () => onConnected(true))
    events.addEventListener('error', () => onConnected(false))
    events.addEventListener('message', ({ data }) => {
      const batch: Batch = JSON.parse(data)
      for (const part of parts) part.receive(batch)
    })
  }

  /** Touches arrive in the order in which they were made. */
  readonly touch = (touch: Touch): void => {
    this.#last = this.#last.then(() => this.do('touch', { ...touch }))
  }

  /** Asks the phone for something; undefined where it refused. */
  async do(verb: string, body?: { readonly [name: string]: Json }): Promise<Json | undefined> {
    const headers = { 'content-type': 'application/json' }
    const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { method: 'POST' }
    try {
      const response = await fetch(`phone/${verb}`, request)
      const answer: Json = await response.json()
      if (response.ok) return answer
      this.onRefused(refusal(answer))
    } catch {
      this.onRefused('The phone does not answer. Is it still running?')
    }
    return undefined
  }
}

function refusal(answer: Json): string {
  const told = typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer.message : null
  return typeof told === 'string' ? told : 'The phone refused.'
}
