import { createHash, randomBytes } from 'node:crypto'
import type { Database } from './openDatabase.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** ACS ended a user's session after six months without use. */
const USER_IDLE_MS = 182 * DAY_MS
const ADMIN_IDLE_MS = DAY_MS

export type Session = { admin: true } | { admin: false; userId: string }

/** Who is logged in; ids are kept as hashes only. */
export class Sessions {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /** @param userId null for the administrator. @returns the session's id, a secret. */
  async start(userId: string | null): Promise<string> {
    const id = randomBytes(24).toString('hex')
    await this.#db
      .insertInto('sessions')
      .values({ id_hash: hash(id), user_id: userId, used_at: this.#now() })
      .execute()
    await this.#db
      .deleteFrom('sessions')
      .where('used_at', '<', this.#now() - USER_IDLE_MS)
      .execute()
    return id
  }

  async find(id: string): Promise<Session | undefined> {
    const own = this.#db.selectFrom('sessions').selectAll().where('id_hash', '=', hash(id))
    const row = await own.executeTakeFirst()
    const idle = row?.user_id === null ? ADMIN_IDLE_MS : USER_IDLE_MS
    const now = this.#now()
    if (!row || row.used_at < now - idle) return undefined
    await this.#db.updateTable('sessions').set({ used_at: now }).where('id_hash', '=', row.id_hash).execute()
    return row.user_id === null ? { admin: true } : { admin: false, userId: row.user_id }
  }

  async end(id: string) {
    await this.#db.deleteFrom('sessions').where('id_hash', '=', hash(id)).execute()
  }
}

const hash = (id: string) => createHash('sha256').update(id).digest('hex')
