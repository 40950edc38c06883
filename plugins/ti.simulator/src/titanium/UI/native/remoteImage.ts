import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readImageHead } from '../../../wire/imageHead.ts'
import type { HttpEvent } from '../../../wire/system.ts'
import { notices } from '../../kernel/os.ts'
import { nextRequest } from '../../Network/requests.ts'
import { imageSize } from '../../pictures/imageSize.ts'
import { REMOTE_IMAGES } from './imageFile.ts'

export interface ImageAnswer {
  loaded(path: string): void
  failed(code: number, message: string): void
}

const TIMEOUT_MS = 20_000
/** https://developer.apple.com/documentation/foundation/nsurlerrorcannotdecodecontentdata */
const CANNOT_DECODE = -1016
const loaded = new Map<string, string>()
const waiting = new Map<string, ImageAnswer[]>()

/** Brings an image from the network into a file, once a process, as TiImageLoader's cache does. */
export function loadRemoteImage(url: string, answer: ImageAnswer): void {
  const path = loaded.get(url)
  if (path !== undefined) {
    answer.loaded(path)
    return
  }
  const others = waiting.get(url)
  if (others) {
    others.push(answer)
    return
  }
  waiting.set(url, [answer])
  request(url)
}

function request(url: string): void {
  const file = `${REMOTE_IMAGES}${createHash('sha256').update(url).digest('hex')}`
  mkdirSync(REMOTE_IMAGES, { recursive: true })
  let status = 0
  const id = nextRequest((event: HttpEvent) => {
    if (event.step === 'headers') status = event.status
    else if (event.step === 'failed') finish(url, (answer) => answer.failed(event.code, event.message))
    else if (event.step === 'done') arrived(url, file, status)
  })
  notices.httpSend({
    id,
    method: 'GET',
    url,
    headers: [],
    body: null,
    timeout: TIMEOUT_MS,
    followRedirects: true,
    validatesCertificate: true,
    file,
  })
}

function arrived(url: string, file: string, status: number): void {
  if (status >= 400) {
    finish(url, (answer) => answer.failed(status, `HTTP status ${status}`))
    return
  }
  if (imageSize(readImageHead(file)) === undefined) {
    finish(url, (answer) => answer.failed(CANNOT_DECODE, 'cannot decode content data'))
    return
  }
  loaded.set(url, file)
  finish(url, (answer) => answer.loaded(file))
}

function finish(url: string, tell: (answer: ImageAnswer) => void): void {
  const answers = waiting.get(url) ?? []
  waiting.delete(url)
  for (const answer of answers) tell(answer)
}
