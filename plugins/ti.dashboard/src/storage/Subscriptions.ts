import type { Selectable } from 'kysely'
import type { DevicesView, DeviceView } from '../common/wire.ts'
import { deviceId, newId, shortToken } from './ids.ts'
import type { Database } from './openDatabase.ts'
import type { Tables } from './tables.ts'

export type Subscription = Selectable<Tables['subscriptions']>

/** What a filter leaves out does not restrict. */
export interface SubscriptionFilter {
  token?: string | undefined
  channel?: string | undefined
  userId?: string | undefined
  type?: string | undefined
}

/** A subscription refused because a bound is reached. */
export class TooManyError extends Error {
  override name = 'TooManyError'
}

const MAX_CHANNELS_PER_DEVICE = 100
const MAX_SUBSCRIPTIONS = 1_000_000
const SHOWN_DEVICES = 200

/** Which device listens to which channel. */
export class Subscriptions {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /**
   * Subscribing again renews the subscription and keeps its id.
   * @throws {TooManyError} over 100 channels for one device, or a million subscriptions in all.
   */
  async subscribe(request: { token: string; channels: string[]; type: string; userId?: string | undefined }) {
    const { token, channels, type, userId = null } = request
    const subscribed_at = this.#now()
    return await this.#db.transaction().execute(async (trx) => {
      const device = { device_token: token, type, user_id: userId, subscribed_at }
      const rows = channels.map((channel) => ({ id: newId(), channel, ...device }))
      const saved = await trx
        .insertInto('subscriptions')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['channel', 'device_token']).doUpdateSet({ subscribed_at, type, user_id: userId }),
        )
        .returningAll()
        .execute()
      await trx
        .insertInto('devices')
        .values({ id: deviceId(token), token })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      const count = trx.selectFrom('subscriptions').select(({ fn }) => fn.countAll<number>().as('n'))
      const { n: own } = await count.where('device_token', '=', token).executeTakeFirstOrThrow()
      if (own > MAX_CHANNELS_PER_DEVICE) {
        throw new TooManyError(
          `A device may have ${MAX_CHANNELS_PER_DEVICE} channels. Unsubscribe it from others first.`,
        )
      }
      const { n: all } = await count.executeTakeFirstOrThrow()
      if (all > MAX_SUBSCRIPTIONS)
        throw new TooManyError(`This dashboard keeps ${MAX_SUBSCRIPTIONS} subscriptions.`)
      return saved
    })
  }

  /** @returns how many subscriptions ended. */
  async unsubscribe(filter: { token: string; channel?: string | undefined; userId?: string | undefined }) {
    let ended = this.#db.deleteFrom('subscriptions').where('device_token', '=', filter.token)
    if (filter.channel !== undefined) ended = ended.where('channel', '=', filter.channel)
    if (filter.userId !== undefined) ended = ended.where('user_id', '=', filter.userId)
    const { numDeletedRows } = await ended.executeTakeFirstOrThrow()
    await this.#forgetDevice(filter.token)
    return Number(numDeletedRows)
  }

  /**
   * Apple says the token was dead at `confirmedAt`; a device that subscribed again after that is kept.
   * @see https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns
   */
  async unsubscribeDead(token: string, confirmedAt: number) {
    await this.#db
      .deleteFrom('subscriptions')
      .where('device_token', '=', token)
      .where('subscribed_at', '<=', confirmedAt)
      .execute()
    await this.#forgetDevice(token)
  }

  async find(filter: SubscriptionFilter, page: { limit: number; offset: number }) {
    const rows = await this.#where(filter)
      .selectAll()
      .orderBy('subscribed_at', 'desc')
      .orderBy('id')
      .limit(page.limit)
      .offset(page.offset)
      .execute()
    const { total } = await this.#where(filter)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return { rows, total: Number(total) }
  }

  async channels(filter: SubscriptionFilter = {}) {
    const rows = await this.#where(filter)
      .select(({ fn }) => ['channel as name', fn.countAll<number>().as('devices')])
      .groupBy('channel')
      .orderBy('channel')
      .execute()
    return rows.map(({ name, devices }) => ({ name, devices: Number(devices) }))
  }

  /** The tokens behind channels, page ids of devices or users; each once. */
  async tokens(target: { channels?: string[]; deviceIds?: string[]; userIds?: string[]; tokens?: string[] }) {
    let query = this.#db
      .selectFrom('subscriptions')
      .innerJoin('devices', 'devices.token', 'subscriptions.device_token')
      .select('device_token')
      .distinct()
    if (target.channels) query = query.where('channel', 'in', target.channels)
    if (target.deviceIds) query = query.where('devices.id', 'in', target.deviceIds)
    if (target.userIds) query = query.where('user_id', 'in', target.userIds)
    if (target.tokens) query = query.where('device_token', 'in', target.tokens)
    return (await query.execute()).map((row) => row.device_token)
  }

  /** Channels, and the devices that subscribed last with what became of their last push. */
  async overview(): Promise<DevicesView> {
    const newest = await this.#db
      .selectFrom('devices')
      .innerJoin('subscriptions', 'subscriptions.device_token', 'devices.token')
      .select(({ fn }) => [
        'devices.id',
        'token',
        fn.max('subscribed_at').as('at'),
        fn.max('type').as('type'),
      ])
      .select(['last_state', 'last_status', 'last_reason', 'last_at'])
      .groupBy(['devices.id', 'token', 'last_state', 'last_status', 'last_reason', 'last_at'])
      .orderBy('at', 'desc')
      .orderBy('devices.id')
      .limit(SHOWN_DEVICES)
      .execute()
    const tokens = newest.map((device) => device.token)
    const names = await this.#db
      .selectFrom('subscriptions')
      .select(['device_token', 'channel'])
      .where('device_token', 'in', tokens)
      .orderBy('channel')
      .execute()
    const { total } = await this.#db
      .selectFrom('devices')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const devices = newest.map((device): DeviceView => {
      const { last_state: state, last_status: status, last_reason: reason, last_at: at } = device
      return {
        id: device.id,
        token: shortToken(device.token),
        type: device.type,
        channels: names.filter((row) => row.device_token === device.token).map((row) => row.channel),
        subscribedAt: device.at,
        last: state === null || at === null ? null : { state, status, reason, at },
      }
    })
    return { channels: await this.channels(), devices, total: Number(total) }
  }

  #where(filter: SubscriptionFilter) {
    let query = this.#db.selectFrom('subscriptions')
    if (filter.token !== undefined) query = query.where('device_token', '=', filter.token)
    if (filter.channel !== undefined) query = query.where('channel', '=', filter.channel)
    if (filter.userId !== undefined) query = query.where('user_id', '=', filter.userId)
    if (filter.type !== undefined) query = query.where('type', '=', filter.type)
    return query
  }

  /** A device is known as long as it has a subscription. */
  async #forgetDevice(token: string) {
    await this.#db
      .deleteFrom('devices')
      .where('token', '=', token)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('subscriptions').select('id').where('device_token', '=', token))),
      )
      .execute()
  }
}
