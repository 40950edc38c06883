import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { Refusal } from './refusal.ts'

// https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns

/** What Apple hands a developer: the key, and by which names a token refers to it. */
export interface ProviderKey {
  readonly keyId: string
  readonly teamId: string
  /** The private key, PKCS #8 in PEM: the text of an `AuthKey_….p8`. A secret. */
  readonly p8: string
}

interface Token {
  readonly jwt: string
  readonly keyId: string
  readonly teamId: string
  /** Seconds since 1970. */
  readonly issuedAt: number
}

const validFor = 60 * 60
const renewedAtSoonest = 20 * 60

/** The provider keys that the service trusts. */
export class Providers {
  readonly #keys = new Map<string, { teamId: string; publicKey: KeyObject }>()
  readonly #team = tenCharacters()

  issueKey(teamId = this.#team): ProviderKey {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const keyId = tenCharacters()
    this.#keys.set(keyId, { teamId, publicKey: createPublicKey(privateKey) })
    return { keyId, teamId, p8: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
  }

  /** @throws {Refusal} `InvalidProviderToken` unless a trusted key of the named team signed it with ES256. */
  async verify(jwt: string): Promise<Token> {
    try {
      const { kid: keyId = '' } = decodeProtectedHeader(jwt)
      const key = this.#keys.get(keyId)
      if (!key) throw new Error('the key id is unknown')
      const { payload } = await jwtVerify(jwt, key.publicKey, { algorithms: ['ES256'], issuer: key.teamId })
      if (payload.iat === undefined) throw new Error('iat is missing')
      return { jwt, keyId, teamId: key.teamId, issuedAt: payload.iat }
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      throw new Refusal(
        'InvalidProviderToken',
        `sign {iss: team, iat} with ES256 and {kid: key id} (${cause})`,
      )
    }
  }
}

/** What one connection remembers of its provider: APNs takes one team and one key a connection. */
export class ProviderConnection {
  readonly #providers: Providers
  readonly #now: () => number
  #token: Token | undefined

  constructor(providers: Providers, now: () => number) {
    this.#providers = providers
    this.#now = now
  }

  /** @throws {Refusal} unless `authorization` is `bearer <token>` of a trusted provider, made within the hour. */
  async check(authorization: string | undefined): Promise<void> {
    const jwt = /^bearer (\S+)$/i.exec(authorization ?? '')?.[1]
    if (jwt === undefined) throw new Refusal('MissingProviderToken', 'send authorization: bearer <token>')
    const token = jwt === this.#token?.jwt ? this.#token : await this.#providers.verify(jwt)
    const age = this.#now() / 1000 - token.issuedAt
    if (age < -validFor)
      throw new Refusal('InvalidProviderToken', 'set the clock right: iat lies over an hour ahead')
    if (age > validFor) throw new Refusal('ExpiredProviderToken', 'make a new token every 20 to 60 minutes')
    const known = this.#token
    if (known && known.jwt !== token.jwt) refuseChange(known, token)
    this.#token = token
  }
}

function refuseChange(from: Token, to: Token): void {
  if (from.teamId !== to.teamId)
    throw new Refusal('InvalidProviderToken', 'open one connection for each team')
  if (from.keyId !== to.keyId)
    throw new Refusal('UnrelatedKeyIdInToken', 'open a new connection for another key')
  if (to.issuedAt - from.issuedAt < renewedAtSoonest) {
    throw new Refusal('TooManyProviderTokenUpdates', 'keep a token for at least 20 minutes')
  }
}

/** Apple's key and team ids: ten capital letters and digits. */
function tenCharacters(): string {
  return Array.from(randomBytes(10), (byte) => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[byte % 32]).join('')
}
