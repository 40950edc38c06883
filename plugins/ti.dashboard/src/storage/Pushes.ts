import { randomUUID } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import type { Notification } from '../common/payload.ts'
import type { DeliveryState } from '../common/wire.ts'
import { deviceId, newId } from './ids.ts'
import type { Database } from './openDatabase.ts'
import type { Tables } from './tables.ts'

export type PushRow = Selectable<Tables['pushes']>
export type DeliveryRow = Selectable<Tables['deliveries']>
/** What one attempt needs. */
export type Job = DeliveryRow & Pick<PushRow, 'body' | 'push_type' | 'priority' | 'expiration'>
/** What came of one attempt. */
export type Outcome = Pick<DeliveryRow, 'state' | 'status' | 'reason' | 'detail' | 'latency' | 'due_at'>

const KEPT_PUSHES = 1_000
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
const ROWS_PER_INSERT = 500

/** Pushes and their deliveries, written down before anything is sent. */
export class Pushes {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /** Once this resolves, the push is on disk and will be sent, also after a crash. */
  async accept(
    notification: Notification,
    tokens: string[],
    options: { channel: string | null; expiration: number },
  ) {
    const now = this.#now()
    const push: PushRow = {
      id: newId(),
      channel: options.channel,
      body: notification.body,
      push_type: notification.pushType,
      priority: notification.priority,
      expiration: options.expiration,
      created_at: now,
    }
    await this.#db.transaction().execute(async (trx) => {
      await trx.insertInto('pushes').values(push).execute()
      for (let start = 0; start < tokens.length; start += ROWS_PER_INSERT) {
        const rows = tokens
          .slice(start, start + ROWS_PER_INSERT)
          .map((token) => newDelivery(push.id, token, now))
        await trx.insertInto('deliveries').values(rows).execute()
      }
    })
    await this.#forgetOld(now)
    return push
  }

  /** Frees what a dead process had claimed. Only for a database that no other process sends from. */
  async releaseClaims() {
    await this.#db
      .updateTable('deliveries')
      .set({ claimed_until: 0 })
      .where('claimed_until', '>', 0)
      .execute()
  }

  /** Takes up to `limit` due deliveries, oldest first; nobody else is given them before `leaseMs` is over. */
  async claim(limit: number, leaseMs: number): Promise<Job[]> {
    const now = this.#now()
    return await this.#db.transaction().execute(async (trx) => {
      const jobs = await trx
        .selectFrom('deliveries')
        .innerJoin('pushes', 'pushes.id', 'deliveries.push_id')
        .selectAll('deliveries')
        .select(['body', 'push_type', 'priority', 'expiration'])
        .where('state', '=', 'waiting')
        .where('due_at', '<=', now)
        .where('claimed_until', '<=', now)
        .orderBy('due_at')
        .limit(limit)
        .execute()
      const ids = jobs.map((job) => job.id)
      const claimed = { claimed_until: now + leaseMs }
      if (ids.length > 0) await trx.updateTable('deliveries').set(claimed).where('id', 'in', ids).execute()
      return jobs
    })
  }

  /** When the next waiting delivery is due. */
  async nextDue() {
    const row = await this.#db
      .selectFrom('deliveries')
      .select(({ fn }) => fn.min('due_at').as('at'))
      .where('state', '=', 'waiting')
      .where('claimed_until', '=', 0)
      .executeTakeFirst()
    return row?.at ?? undefined
  }

  /** Writes outcomes in one transaction and few statements: one disk flush for many answers. */
  async record(outcomes: { job: Job; outcome: Outcome }[]) {
    const now = this.#now()
    const rows = outcomes.map(({ job, outcome }) => {
      const { body, push_type, priority, expiration, ...delivery } = job
      return { ...delivery, ...outcome, attempts: job.attempts + 1, claimed_until: 0, updated_at: now }
    })
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('deliveries')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet(({ ref }) => ({
            state: ref('excluded.state'),
            attempts: ref('excluded.attempts'),
            due_at: ref('excluded.due_at'),
            claimed_until: ref('excluded.claimed_until'),
            status: ref('excluded.status'),
            reason: ref('excluded.reason'),
            detail: ref('excluded.detail'),
            latency: ref('excluded.latency'),
            updated_at: ref('excluded.updated_at'),
          })),
        )
        .execute()
      for (const same of groupByResult(rows)) {
        const { state: last_state, status: last_status, reason: last_reason } = same[0]
        const ids = same.map((row) => deviceId(row.device_token))
        const last = { last_state, last_status, last_reason, last_at: now }
        await trx.updateTable('devices').set(last).where('id', 'in', ids).execute()
      }
    })
  }

  /** Newest first, with how many deliveries stand where, and the newest deliveries of each. */
  async history(filter: { limit: number; id?: string }, deliveriesShown: number) {
    let query = this.#db.selectFrom('pushes').selectAll()
    if (filter.id !== undefined) query = query.where('id', '=', filter.id)
    const pushes = await query
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(filter.limit)
      .execute()
    return await Promise.all(pushes.map((push) => this.#withDeliveries(push, deliveriesShown)))
  }

  async #withDeliveries(push: PushRow, limit: number) {
    const ofPush = this.#db.selectFrom('deliveries').where('push_id', '=', push.id)
    const counted = await ofPush
      .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
      .groupBy('state')
      .execute()
    const counts: Record<DeliveryState, number> = { waiting: 0, sent: 0, failed: 0 }
    for (const { state, n } of counted) counts[state] = Number(n)
    const deliveries = await ofPush
      .selectAll()
      .orderBy('updated_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute()
    return { push, counts, deliveries }
  }

  /** Keeps the newest thousand and what is not yet sent, and nothing older than 30 days. */
  async #forgetOld(now: number) {
    const last = await this.#db
      .selectFrom('pushes')
      .select('created_at')
      .orderBy('created_at', 'desc')
      .offset(KEPT_PUSHES)
      .limit(1)
      .executeTakeFirst()
    await this.#db
      .deleteFrom('pushes')
      .where('created_at', '<=', Math.max(last?.created_at ?? 0, now - KEPT_MS))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('deliveries')
              .select('deliveries.id')
              .whereRef('push_id', '=', 'pushes.id')
              .where('state', '=', 'waiting'),
          ),
        ),
      )
      .execute()
  }
}

/** Most deliveries of a push end alike. */
function groupByResult(rows: DeliveryRow[]): Iterable<[DeliveryRow, ...DeliveryRow[]]> {
  const groups = new Map<string, [DeliveryRow, ...DeliveryRow[]]>()
  for (const row of rows) {
    const key = JSON.stringify([row.state, row.status, row.reason])
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups.values()
}

const newDelivery = (
  push_id: string,
  device_token: string,
  now: number,
): Insertable<Tables['deliveries']> => ({
  id: randomUUID(),
  push_id,
  device_token,
  state: 'waiting',
  attempts: 0,
  due_at: now,
  claimed_until: 0,
  status: null,
  reason: null,
  detail: null,
  latency: null,
  updated_at: now,
})
