import { importPKCS8, SignJWT } from 'jose'

/** Apple refuses a token older than an hour, and one renewed sooner than after 20 minutes. */
const RENEW_AFTER_MS = 50 * 60 * 1000
const RENEW_AT_SOONEST_MS = 20 * 60 * 1000

type SigningKey = Awaited<ReturnType<typeof importPKCS8>>

/**
 * The JSON web token that shows Apple who sends, made anew in time.
 * @see https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns
 */
export class ProviderToken {
  readonly #key: SigningKey
  readonly #settings: { keyId: string; teamId: string }
  readonly #now: () => number
  #current: { jwt: Promise<string>; issuedAt: number } | undefined

  private constructor(key: SigningKey, settings: { keyId: string; teamId: string }, now: () => number) {
    this.#key = key
    this.#settings = settings
    this.#now = now
  }

  /** @throws {Error} when `p8` is no private key on P-256; the key itself is not in the message. */
  static async create(settings: { keyId: string; teamId: string; p8: string }, now: () => number) {
    let key: SigningKey
    try {
      key = await importPKCS8(settings.p8.trim(), 'ES256')
    } catch {
      throw new Error(
        'apns.p8 is not the text of a .p8 file: a P-256 key from "-----BEGIN PRIVATE KEY-----" to its end.',
      )
    }
    return new ProviderToken(key, settings, now)
  }

  get(): Promise<string> {
    const now = this.#now()
    if (!this.#current || now - this.#current.issuedAt >= RENEW_AFTER_MS) {
      const jwt = new SignJWT()
        .setProtectedHeader({ alg: 'ES256', kid: this.#settings.keyId })
        .setIssuer(this.#settings.teamId)
        .setIssuedAt(Math.floor(now / 1000))
        .sign(this.#key)
      this.#current = { jwt, issuedAt: now }
    }
    return this.#current.jwt
  }

  /** Apple called the token expired. @returns whether the next {@link get} gives a new one. */
  renew(): boolean {
    if (this.#current && this.#now() - this.#current.issuedAt < RENEW_AT_SOONEST_MS) return false
    this.#current = undefined
    return true
  }
}
