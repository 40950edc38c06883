import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Selectable } from 'kysely'
import { newId } from './ids.ts'
import type { Database } from './openDatabase.ts'
import type { Tables } from './tables.ts'

export type User = Selectable<Tables['users']>
export type NewUser = Pick<User, 'username' | 'email' | 'first_name' | 'last_name'> & { password: string }

const MAX_USERS = 100_000
const derive = promisify<string, Buffer, number, Buffer>(scrypt)

/** The app's users, for apps that subscribe after a log-in. */
export class Users {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /** @returns undefined when the name or address is taken, or no more users are kept. */
  async create({ password, ...names }: NewUser): Promise<User | undefined> {
    const { n } = await this.#db
      .selectFrom('users')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    if (Number(n) >= MAX_USERS) return undefined
    const user: User = { id: newId(), ...names, password: await hash(password), created_at: this.#now() }
    const saved = await this.#db
      .insertInto('users')
      .values(user)
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst()
    return saved
  }

  /** @param login user name or e-mail address */
  async check(login: string, password: string): Promise<User | undefined> {
    const user = await this.#db
      .selectFrom('users')
      .selectAll()
      .where(({ or, eb }) => or([eb('username', '=', login), eb('email', '=', login)]))
      .executeTakeFirst()
    // Without a user the same work is done, so that time does not tell which names exist.
    const right = await verify(password, user?.password ?? `${'0'.repeat(32)}$${'0'.repeat(64)}`)
    return right ? user : undefined
  }

  async byId(id: string): Promise<User | undefined> {
    return await this.#db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  }
}

async function hash(password: string) {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}$${(await derive(password, salt, 32)).toString('hex')}`
}

async function verify(password: string, saved: string) {
  const [salt = '', key = ''] = saved.split('$')
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'hex'), 32), Buffer.from(key, 'hex'))
}
