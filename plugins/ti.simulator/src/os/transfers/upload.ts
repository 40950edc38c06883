import { readFile } from 'node:fs/promises'
import type { UploadOrder } from '../../wire/system.ts'
import type { NetworkMeans } from '../network/means.ts'
import { pacedBody } from '../network/pacedBody.ts'
import { UrlError, type UrlErrorCode, urlError, urlErrorOf } from '../network/urlError.ts'
import { sleep } from '../time/clock.ts'
import type { Outcome } from './session.ts'

const MOST_ANSWER_BYTES = 16 * 1024 * 1024

/** An upload or data task: sends once, and gathers the answer as text. */
export class Upload {
  readonly #order: UploadOrder
  readonly #end: (outcome: Outcome) => void
  readonly #progress: (bytes: number, total: number, expected: number) => void
  readonly #means: NetworkMeans
  #attempt: AbortController | undefined

  constructor(
    order: UploadOrder,
    means: NetworkMeans,
    end: (outcome: Outcome) => void,
    progress: (bytes: number, total: number, expected: number) => void,
  ) {
    this.#order = order
    this.#end = end
    this.#progress = progress
    this.#means = means
  }

  run(): void {
    if (this.#attempt || !this.#means.network.online) return
    const attempt = new AbortController()
    this.#attempt = attempt
    this.#send(attempt.signal)
      .catch((error: unknown): Outcome => ({ kind: 'failed', error: urlError(urlErrorOf(error)) }))
      .then((outcome) => {
        if (!attempt.signal.aborted) this.#end(outcome)
      })
  }

  pause(): void {
    this.#attempt?.abort()
    this.#attempt = undefined
  }

  cancel(): void {
    this.pause()
  }

  async #send(signal: AbortSignal): Promise<Outcome> {
    const { file, text, method, headers, url } = this.#order
    const { clock, network, loader } = this.#means
    await sleep(clock, network.current.latencyMs)
    const body = file === undefined ? Buffer.from(text ?? '') : await clock.hold(contentOf(file))
    const answer = await clock.hold(
      loader.load({
        url,
        method,
        headers: Object.entries(headers),
        body: method === 'GET' ? null : body,
        signal,
      }),
    )
    this.#progress(body.length, body.length, body.length)
    const kept: Uint8Array[] = []
    let received = 0
    for await (const pieces of pacedBody(answer.body, { clock, network, signal })) {
      for (const piece of pieces) received += piece.length
      if (received > MOST_ANSWER_BYTES) throw new UrlError(-1103)
      kept.push(...pieces)
    }
    return { kind: 'answered', statusCode: answer.status, text: Buffer.concat(kept).toString('utf8') }
  }
}

const UNREADABLE: Readonly<Record<string, UrlErrorCode>> = {
  ENOENT: -1100,
  ENOTDIR: -1100,
  EISDIR: -1101,
  EACCES: -1102,
  EPERM: -1102,
}

/** @throws {UrlError} for a file that cannot be read */
async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new UrlError(UNREADABLE[code] ?? urlErrorOf(error))
  }
}
