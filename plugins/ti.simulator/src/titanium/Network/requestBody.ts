import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { URLSearchParams } from 'node:url'
import { Blob } from '../Blob.ts'
import { File } from '../Filesystem/File.ts'
import { mimeTypeOf } from '../Filesystem/mimeType.ts'

export interface RequestBody {
  readonly bytes: Uint8Array
  /** What the header says where the app says nothing. */
  readonly contentType: string | null
}

/** An object is a form, and of several parts as soon as a file or a blob is in it. Texts and blobs go as they are. */
export function requestBody(data: unknown): RequestBody | null {
  if (data === null || data === undefined) return null
  if (typeof data === 'string') return { bytes: Buffer.from(data, 'utf8'), contentType: null }
  if (data instanceof Blob) return { bytes: Blob.bytesOf(data), contentType: data.mimeType }
  if (data instanceof File) return { bytes: contentOf(data), contentType: mimeTypeOf(data.name) }
  if (typeof data !== 'object') return { bytes: Buffer.from(String(data), 'utf8'), contentType: null }
  const fields = Object.entries(data)
  return fields.some(([, value]) => value instanceof Blob || value instanceof File)
    ? multipart(fields)
    : urlEncoded(fields)
}

function urlEncoded(fields: readonly [string, unknown][]): RequestBody {
  const text = new URLSearchParams(
    fields.map(([name, value]): [string, string] => [name, fieldText(value)]),
  ).toString()
  return { bytes: Buffer.from(text, 'utf8'), contentType: 'application/x-www-form-urlencoded' }
}

function multipart(fields: readonly [string, unknown][]): RequestBody {
  const boundary = randomUUID()
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\n${partHeader(name, value)}\r\n\r\n`, 'utf8'),
    partContent(value),
    Buffer.from('\r\n', 'utf8'),
  ])
  return {
    bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`, 'utf8')]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  }
}

function partHeader(name: string, value: unknown): string {
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"`
  if (value instanceof File)
    return `${disposition}; filename="${quoted(value.name)}"\r\nContent-Type: ${mimeTypeOf(value.name)}`
  if (!(value instanceof Blob)) return disposition
  return `${disposition}; filename="${quoted(value.file?.name ?? name)}"\r\nContent-Type: ${value.mimeType}`
}

/** RFC 7578 names are quoted as in HTML: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function partContent(value: unknown): Uint8Array {
  if (value instanceof Blob) return Blob.bytesOf(value)
  if (value instanceof File) return contentOf(value)
  return Buffer.from(fieldText(value), 'utf8')
}

function fieldText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
}

function contentOf(file: File): Uint8Array {
  const content = file.read()
  return content ? Blob.bytesOf(content) : new Uint8Array()
}
