import type { FastifyRequest } from 'fastify'
import type { Admin } from '../security/Admin.ts'
import type { AttemptLimit } from '../security/AttemptLimit.ts'
import type { Pusher } from '../sending/Pusher.ts'
import type { Session, Sessions } from '../storage/Sessions.ts'
import type { Subscriptions } from '../storage/Subscriptions.ts'
import type { Users } from '../storage/Users.ts'
import type { Parameters } from './Parameters.ts'

/** What the endpoints work with. */
export interface Services {
  subscriptions: Subscriptions
  pusher: Pusher
  users: Users
  sessions: Sessions
  admin: Admin
  limit: AttemptLimit
}

export interface Call {
  parameters: Parameters
  session: Session | undefined
  sessionId: string | undefined
  request: FastifyRequest
  services: Services
}

export interface Answer {
  response?: Record<string, unknown>
  meta?: Record<string, unknown>
}

/** One method of ACS's API. */
export interface Endpoint {
  verb: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `meta.method_name` of its answers. */
  name: string
  handle(call: Call): Promise<Answer>
}
