import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isUnchanged, rangeOf, type Version } from './conditions.ts'
import { errorPage, indexPage } from './page.ts'
import { loadPictures, type Picture } from './pictures.ts'
import { pour } from './pour.ts'
import { pictureNames } from './scenes.ts'
import { BadQuery, readTrouble, type Trouble } from './trouble.ts'

export interface ImagesOptions {
  /** Milliseconds since 1970, default `Date.now`: the minute decides what `latest` is. */
  readonly now?: () => number
  /** KB a second when an address asks for no rate; unlimited by default. */
  readonly rate?: number
  /** Where the painted pictures are kept. */
  readonly folder?: string
}

type Answer = { request: FastifyRequest; reply: FastifyReply; trouble: Trouble }

/** The demo pictures over HTTP, as a Fastify plugin: `app.register(images, { prefix: '/images' })`. */
export async function images(app: FastifyInstance, options: ImagesOptions): Promise<void> {
  const pictures = await loadPictures(options.folder)
  const now = options.now ?? Date.now

  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof BadQuery)) throw error
    return reply.code(400).type('text/plain; charset=utf-8').send(`${error.message}\n`)
  })

  app.get('/', (_request, reply) => {
    reply.header('content-security-policy', "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
    return reply.type('text/html; charset=utf-8').send(indexPage(app.prefix, pictures.values()))
  })

  app.route<{ Params: { name: string }; Querystring: Record<string, unknown> }>({
    method: ['GET', 'HEAD'],
    url: '/:name',
    handler: async (request, reply) => {
      const { name } = request.params
      const minute = Math.floor(now() / 60_000)
      const wanted = name === 'latest' ? pictureNames[minute % pictureNames.length] : name
      const picture = [...pictures.values()].find((one) => one.name === wanted)
      if (!picture) return reply.code(404).type('text/html; charset=utf-8').send(errorPage(404))
      const trouble = {
        ...(options.rate !== undefined && { rate: options.rate }),
        ...readTrouble(request.query),
      }
      const answer = { request, reply, trouble }
      if (trouble.status !== undefined || trouble.page) return await sendPage(answer, picture)
      return await sendPicture(answer, picture, name === 'latest' ? new Date(minute * 60_000) : undefined)
    },
  })
}

/** @param changed when what the address means changed, if that is not when the picture was made */
async function sendPicture(answer: Answer, picture: Picture, changed?: Date): Promise<void> {
  const { trouble, request } = answer
  const { bytes, etag } = truncated(picture, trouble)
  const version: Version = { etag, lastModified: changed ?? picture.lastModified }
  const headers: Record<string, string> = {
    etag,
    'last-modified': version.lastModified.toUTCString(),
    'cache-control': changed ? 'no-cache' : 'public, max-age=300',
    'accept-ranges': trouble.lengthless ? 'none' : 'bytes',
  }
  if (isUnchanged(request.headers, version)) return await send(answer, 304, headers)
  headers['content-type'] = picture.type
  const range = trouble.lengthless ? undefined : rangeOf(request.headers, version, bytes.length)
  if (range === 'unsatisfiable') {
    return await send(answer, 416, { 'content-range': `bytes */${bytes.length}`, 'content-length': '0' })
  }
  if (!range) return await send(answer, 200, headers, bytes)
  headers['content-range'] = `bytes ${range.start}-${range.end - 1}/${bytes.length}`
  return await send(answer, 206, headers, bytes.subarray(range.start, range.end))
}

async function sendPage(answer: Answer, picture: Picture): Promise<void> {
  const { status = 200, page } = answer.trouble
  const type = page === 'disguised' ? picture.type : 'text/html; charset=utf-8'
  await send(
    answer,
    status,
    { 'content-type': type, 'cache-control': 'no-store' },
    Buffer.from(errorPage(status)),
  )
}

function truncated({ bytes, etag }: Picture, { truncate }: Trouble): Pick<Picture, 'bytes' | 'etag'> {
  if (truncate?.how !== 'file') return { bytes, etag }
  const end = truncate.bytes ?? Math.ceil(bytes.length / 2)
  return { bytes: bytes.subarray(0, end), etag: etag.replace(/"$/, `-${end}"`) }
}

/** Past Fastify, which would not let a connection break in mid-body. */
async function send(
  { request, reply, trouble }: Answer,
  status: number,
  headers: Record<string, string>,
  body?: Buffer,
): Promise<void> {
  reply.hijack()
  const length = body && !trouble.lengthless ? { 'content-length': String(body.length) } : {}
  reply.raw.writeHead(status, { ...headers, ...length })
  if (!body || request.method === 'HEAD') return void reply.raw.end()
  const half = Math.ceil(body.length / 2)
  const breakAfter = trouble.truncate?.how === 'cut' ? (trouble.truncate.bytes ?? half) : undefined
  await pour(body, reply.raw, { rate: trouble.rate, breakAfter })
}
