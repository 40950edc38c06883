import type { FastifyRequest } from 'fastify'

/** @returns the value of the first cookie of that name. */
export function readCookie(request: FastifyRequest, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** Not readable by scripts, not sent with requests of other sites; `Secure` when the page came by https. */
export function sessionCookie(name: string, value: string, request: FastifyRequest, path: string): string {
  const end = value === '' ? '; Max-Age=0' : ''
  const secure = request.protocol === 'https' ? '; Secure' : ''
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Strict${secure}${end}`
}
