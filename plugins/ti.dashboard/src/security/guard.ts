import { BlockList, isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/**
 * Whether the request comes from this machine and was meant for it. A page that made its own name point to 127.0.0.1
 * (DNS rebinding) sends that name as Host; a reverse proxy says for whom it asks.
 */
export function isLocal(request: FastifyRequest): boolean {
  const { headers } = request
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'] ?? headers['x-real-ip'] ?? headers.via
  return (
    forwarded === undefined &&
    isLoopback(request.socket.remoteAddress ?? '') &&
    isLoopbackName(headers.host ?? '')
  )
}

/** Whether no other site's page sent the request. Browsers tell; tools like curl send neither header. */
export function isSameOrigin(request: FastifyRequest): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  if (site === 'cross-site' || site === 'same-site') return false
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
}

/** @param address as a socket or `--host` names it */
export function isLoopback(address: string): boolean {
  if (address === 'localhost') return true
  const plain = address.replace(/^::ffff:/, '')
  const version = isIP(plain)
  return version !== 0 && loopback.check(plain, version === 4 ? 'ipv4' : 'ipv6')
}

function isLoopbackName(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false
  return isLoopback(new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, ''))
}
