import { Buffer } from 'node:buffer'
import { notices } from '../../kernel/os.ts'
import { forgetRequest, nextRequest } from '../../Network/requests.ts'

export interface Request {
  readonly headers: readonly (readonly [string, string])[]
  /** In ms. */
  readonly timeout: number
  readonly credentials: { readonly username: string; readonly password: string } | undefined
  readonly validatesCertificate: boolean
}

export interface Document {
  readonly text: string
  readonly type: string
  /** Where it came from in the end. */
  readonly url: string
}

export interface Answer {
  loaded(document: Document): void
  failed(code: number, message: string): void
}

export interface Fetching {
  stop(): void
}

/** Gets a document over the phone's network, by its rules. The page of an error is a page, too. */
export function fetchText(url: string, request: Request, answer: Answer): Fetching {
  let type = 'text/html'
  let from = url
  const id = nextRequest((event) => {
    if (event.step === 'headers') {
      from = event.url
      type = event.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? type
    } else if (event.step === 'done')
      answer.loaded({ text: Buffer.from(event.body ?? []).toString('utf8'), type, url: from })
    else if (event.step === 'failed') answer.failed(event.code, event.message)
  })
  const { credentials, ...rest } = request
  notices.httpSend({
    ...rest,
    ...(credentials && { credentials }),
    id,
    method: 'GET',
    url,
    body: null,
    followRedirects: true,
  })
  return {
    stop() {
      forgetRequest(id)
      notices.httpAbort(id)
    },
  }
}
