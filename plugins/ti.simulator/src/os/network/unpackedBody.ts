import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

/** RFC 1950: the low half of a zlib stream's first byte names the method, which is always 8. */
const ZLIB_METHOD = 8

type Decoder = (first: Uint8Array) => Transform

/** "deflate" is a zlib stream by the standard, and the bare data of some servers. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: ([first = 0]) => ((first & 0x0f) === ZLIB_METHOD ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
}

/** What the answer is packed in, outermost first; undefined for what CFNetwork hands on as it came. */
function decoders(contentEncoding: string): Decoder[] | undefined {
  const names = contentEncoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
  const found = names.flatMap((name) => DECODERS[name] ?? [])
  return names.length > 0 && found.length === names.length ? found.reverse() : undefined
}

async function* restOf(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** An empty body is empty in every encoding. */
async function* unpacked(body: Readable, decoder: Decoder): AsyncGenerator<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]()
  const first = await pieces.next()
  if (first.done) return
  const transform = decoder(first.value)
  pipeline(restOf(first.value, pieces), transform, () => {})
  yield* transform
}

/**
 * The body without its content codings, or undefined where it has none. The stream fails with node:zlib's error where the
 * body is not in the coding that the server named.
 */
export function unpackedBody(body: Readable, contentEncoding: string | undefined): Readable | undefined {
  const chain = contentEncoding === undefined ? undefined : decoders(contentEncoding)
  return chain?.reduce(
    (packed, decoder) => Readable.from(unpacked(packed, decoder), { objectMode: false }),
    body,
  )
}
