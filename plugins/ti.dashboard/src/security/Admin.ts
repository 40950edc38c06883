import type { FastifyRequest } from 'fastify'
import type { Sessions } from '../storage/Sessions.ts'
import type { AttemptLimit } from './AttemptLimit.ts'
import { readCookie } from './cookies.ts'
import { isLocal } from './guard.ts'
import type { Secret } from './Secret.ts'

export const ADMIN_COOKIE = 'ti_dashboard'

/** `yes`, or why not: a password is needed, was guessed at too often, or none is set for a request from outside. */
export type Permission = 'yes' | 'password' | 'tooOften' | 'localOnly'

/** Who may see the page's data and send. */
export class Admin {
  readonly #password: Secret | undefined
  readonly #sessions: Sessions
  readonly #limit: AttemptLimit

  constructor(password: Secret | undefined, sessions: Sessions, limit: AttemptLimit) {
    this.#password = password
    this.#sessions = sessions
    this.#limit = limit
  }

  /** Without a password this machine is trusted, and it alone; with one, everybody needs it. */
  reachable(request: FastifyRequest): boolean {
    return this.#password !== undefined || isLocal(request)
  }

  /** By the page's cookie, or HTTP Basic with any user name for scripts. */
  async permits(request: FastifyRequest): Promise<Permission> {
    if (!this.reachable(request)) return 'localOnly'
    if (!this.#password) return 'yes'
    const cookie = readCookie(request, ADMIN_COOKIE)
    if (cookie !== undefined && (await this.#sessions.find(cookie))?.admin) return 'yes'
    const basic = /^Basic ([A-Za-z0-9+/=]{1,2000})$/i.exec(request.headers.authorization ?? '')?.[1]
    if (basic === undefined) return 'password'
    const pair = Buffer.from(basic, 'base64').toString()
    return this.checkPassword(pair.slice(pair.indexOf(':') + 1), request)
  }

  /** @returns `yes` for the right password. */
  checkPassword(password: string, request: FastifyRequest): Permission {
    const source = request.socket.remoteAddress ?? ''
    if (!this.#limit.allows(source)) return 'tooOften'
    if (this.passwordIs(password)) return 'yes'
    this.#limit.failed(source)
    return 'password'
  }

  /** Never, when none is set. */
  passwordIs(password: string): boolean {
    return this.#password?.equals(password) ?? false
  }
}
