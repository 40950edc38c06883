import type { Kysely, Migration } from 'kysely'

const first: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema
      .createTable('subscriptions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('device_token', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('user_id', 'text')
      .addColumn('subscribed_at', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('one_subscription', ['channel', 'device_token'])
      .execute()
    await schema
      .createIndex('subscriptions_by_token')
      .on('subscriptions')
      .columns(['device_token', 'channel'])
      .execute()
    await schema
      .createTable('devices')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('token', 'text', (c) => c.notNull().unique())
      .addColumn('last_state', 'text')
      .addColumn('last_status', 'integer')
      .addColumn('last_reason', 'text')
      .addColumn('last_at', 'bigint')
      .execute()
    await schema
      .createTable('pushes')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('channel', 'text')
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('push_type', 'text', (c) => c.notNull())
      .addColumn('priority', 'integer', (c) => c.notNull())
      .addColumn('expiration', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute()
    await schema
      .createTable('deliveries')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('push_id', 'text', (c) => c.notNull().references('pushes.id').onDelete('cascade'))
      .addColumn('device_token', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('due_at', 'bigint', (c) => c.notNull())
      .addColumn('claimed_until', 'bigint', (c) => c.notNull())
      .addColumn('status', 'integer')
      .addColumn('reason', 'text')
      .addColumn('detail', 'text')
      .addColumn('latency', 'integer')
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .execute()
    await schema.createIndex('deliveries_due').on('deliveries').columns(['state', 'due_at']).execute()
    await schema.createIndex('deliveries_by_push').on('deliveries').columns(['push_id', 'state']).execute()
    await schema.createIndex('pushes_by_time').on('pushes').column('created_at').execute()
    await schema
      .createTable('users')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('username', 'text', (c) => c.unique())
      .addColumn('email', 'text', (c) => c.unique())
      .addColumn('first_name', 'text')
      .addColumn('last_name', 'text')
      .addColumn('password', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute()
    await schema
      .createTable('sessions')
      .addColumn('id_hash', 'text', (c) => c.primaryKey())
      .addColumn('user_id', 'text')
      .addColumn('used_at', 'bigint', (c) => c.notNull())
      .execute()
  },
}

/** Applied in the order of their names; a released one is never changed, a new one is added. */
export const migrations: Record<string, Migration> = { '2026-11-23-first': first }
