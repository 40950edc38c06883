import { createHash, randomBytes } from 'node:crypto'

export interface Credentials {
  readonly username: string
  readonly password: string
}

const HASHES: Readonly<Record<string, string>> = { md5: 'md5', 'sha-256': 'sha256' }
const PARAMETER = /(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g

export function basic({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** The Authorization header by RFC 7616 and RFC 7617; undefined where the server wants neither Digest nor Basic. */
export function authorization(
  challenges: readonly string[],
  credentials: Credentials,
  method: string,
  url: URL,
): string | undefined {
  const digest = challenges
    .filter((each) => /^\s*digest\b/i.test(each))
    .map((each) => digestOf(each, credentials, method, url))
    .find((each) => each !== undefined)
  return digest ?? (challenges.some((each) => /\bbasic\b/i.test(each)) ? basic(credentials) : undefined)
}

function digestOf(challenge: string, { username, password }: Credentials, method: string, url: URL) {
  const given = new Map(
    [...challenge.matchAll(PARAMETER)].map(([, name = '', quoted, bare]) => [
      name.toLowerCase(),
      quoted ?? bare ?? '',
    ]),
  )
  const algorithm = given.get('algorithm') ?? 'MD5'
  const hash = HASHES[algorithm.toLowerCase()]
  const realm = given.get('realm')
  const nonce = given.get('nonce')
  if (hash === undefined || realm === undefined || nonce === undefined) return undefined
  const hex = (...parts: string[]) => createHash(hash).update(parts.join(':')).digest('hex')
  const uri = `${url.pathname}${url.search}`
  const secret = hex(username, realm, password)
  const request = hex(method, uri)
  const cnonce = randomBytes(8).toString('hex')
  const qop = given
    .get('qop')
    ?.split(/\s*,\s*/)
    .includes('auth')
  const response = qop ? hex(secret, nonce, '00000001', cnonce, 'auth', request) : hex(secret, nonce, request)
  const opaque = given.get('opaque')
  return [
    `Digest username="${username}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}"`,
    `algorithm=${algorithm}`,
    ...(qop ? [`qop=auth, nc=00000001, cnonce="${cnonce}"`] : []),
    ...(opaque === undefined ? [] : [`opaque="${opaque}"`]),
  ].join(', ')
}
