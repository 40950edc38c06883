import { TextDecoder } from 'node:util'
import type { HttpEvent } from '../../wire/system.ts'
import { Blob } from '../Blob.ts'

type Headers = readonly (readonly [string, string])[]
type Head = Omit<Extract<HttpEvent, { step: 'headers' }>, 'step'>

const CHARSET = /;\s*charset\s*=\s*["']?([^\s;"']+)/i

const NOTHING: Head = { status: 0, statusText: '', url: '', headers: [] }

/** What has come of a request so far. */
export class HttpAnswer {
  #head: Head = NOTHING
  #body: Blob | null = null

  get status(): number {
    return this.#head.status
  }

  get statusText(): string {
    return this.#head.statusText
  }

  /** Where the redirects have led. */
  get url(): string {
    return this.#head.url
  }

  get headers(): Headers {
    return this.#head.headers
  }

  get data(): Blob | null {
    return this.#body
  }

  /** By the charset that the server named, UTF-8 where it named none; null for bytes that are no such text. */
  get text(): string | null {
    if (!this.#body) return null
    const charset = CHARSET.exec(this.header('Content-Type') ?? '')?.[1] ?? 'utf-8'
    try {
      return new TextDecoder(charset, { fatal: true }).decode(Blob.bytesOf(this.#body))
    } catch {
      return null
    }
  }

  begun(head: Head): void {
    this.#head = head
  }

  /** The body is in the file, where there is one. */
  done(body: Uint8Array | null, file: string | undefined): void {
    const type = this.header('Content-Type')?.split(';')[0]
    this.#body =
      file === undefined
        ? Blob.fromBytes(body ?? new Uint8Array(), type || 'application/octet-stream')
        : Blob.fromFile(file)
  }

  header(name: string): string | null {
    const wanted = name.toLowerCase()
    return this.headers.find(([each]) => each.toLowerCase() === wanted)?.[1] ?? null
  }
}
