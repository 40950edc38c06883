import { MAX_EXPIRY_SECONDS } from '../sending/Pusher.ts'
import type { Subscription, SubscriptionFilter } from '../storage/Subscriptions.ts'
import type { Call, Endpoint } from './Endpoint.ts'
import { AcsError, acsDate } from './envelope.ts'
import { checkToken, type Parameters } from './Parameters.ts'

/** ACS's own limit for `to_ids`. */
const MAX_TARGETS = 1000

/** `push_notification/…`, by file name. */
export const pushNotifications: Record<string, Endpoint> = {
  'subscribe_token.json': {
    verb: 'POST',
    name: 'SubscribeNotificationByToken',
    handle: (call) => subscribe(call),
  },
  'subscribe.json': {
    verb: 'POST',
    name: 'SubscribeNotification',
    handle: async (call) => subscribe(call, needUser(call)),
  },
  'unsubscribe_token.json': {
    verb: 'DELETE',
    name: 'UnsubscribeNotificationByToken',
    handle: (call) => unsubscribe(call),
  },
  'unsubscribe.json': {
    verb: 'DELETE',
    name: 'UnsubscribeNotification',
    handle: async (call) => unsubscribe(call, needUser(call)),
  },
  'query.json': { verb: 'GET', name: 'querySubscriptions', handle: query },
  'channels/query.json': { verb: 'GET', name: 'queryPushChannels', handle: queryChannels },
  'notify.json': { verb: 'POST', name: 'Notify', handle: notify },
  'notify_tokens.json': { verb: 'POST', name: 'NotifyTokens', handle: notifyTokens },
}

async function subscribe({ parameters, services, session }: Call, userId?: string) {
  const type = parameters.text('type') ?? 'ios'
  if (type !== 'ios') throw new AcsError(400, `type ${type}: this dashboard sends to iOS only.`)
  const token = parameters.needDeviceToken()
  const channels = parameters.needChannels()
  const owner = userId ?? (session?.admin === false ? session.userId : undefined)
  await services.subscriptions.subscribe({ token, channels, type, userId: owner })
  services.pusher.changed()
  return {}
}

async function unsubscribe({ parameters, services }: Call, userId?: string) {
  const token = parameters.needDeviceToken()
  for (const channel of parameters.channels() ?? [undefined]) {
    await services.subscriptions.unsubscribe({ token, channel, userId })
  }
  services.pusher.changed()
  return {}
}

async function query(call: Call) {
  const { limit, offset, page } = call.parameters.paging()
  const { rows, total } = await call.services.subscriptions.find(own(call), { limit, offset })
  const meta = { page, per_page: limit, total_pages: Math.ceil(total / limit), total_results: total }
  return { response: { subscriptions: rows.map(view) }, meta }
}

async function queryChannels(call: Call) {
  const channels = await call.services.subscriptions.channels(own(call))
  return { response: { push_channels: channels.map(({ name }) => name) } }
}

async function notify(call: Call) {
  const { parameters, services } = needAdmin(call)
  refuseUnsupported(parameters)
  const channels = parameters.needChannels()
  const ids = parameters.list('to_ids', MAX_TARGETS)
  const target = ids === undefined || ids[0] === 'everyone' ? { channels } : { channels, userIds: ids }
  return await send(call, channels.join(','), await services.subscriptions.tokens(target))
}

async function notifyTokens(call: Call) {
  const { parameters, services } = needAdmin(call)
  refuseUnsupported(parameters)
  const channels = parameters.channels()
  const list = parameters.list('to_tokens', MAX_TARGETS, 500_000)
  if (!list) throw new AcsError(400, 'to_tokens is missing.')
  const everyone = list[0] === 'everyone'
  const target = { ...(channels ? { channels } : {}), ...(everyone ? {} : { tokens: list.map(checkToken) }) }
  return await send(call, channels?.join(',') ?? null, await services.subscriptions.tokens(target))
}

async function send({ parameters, services }: Call, channel: string | null, tokens: string[]) {
  const payload = parameters.needText('payload', 20_000)
  const { expire_after_seconds: expiry } = parameters.object('options')
  if (expiry !== undefined && !isExpiry(expiry)) {
    throw new AcsError(
      400,
      `options.expire_after_seconds must be a whole number from 0 to ${MAX_EXPIRY_SECONDS}.`,
    )
  }
  const push = await services.pusher.push({ channel, tokens, payload, expireAfterSeconds: expiry })
  return { response: { push_notification: { id: push.id, payload: push.body, channel } } }
}

const isExpiry = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_EXPIRY_SECONDS

function refuseUnsupported(parameters: Parameters) {
  const unsupported = ['friends', 'where'].find((name) => parameters.text(name, 10_000) !== undefined)
  if (unsupported)
    throw new AcsError(400, `${unsupported} is not supported here: name channels, to_ids or to_tokens.`)
}

/** The app key travels in every copy of the app, so by it alone one sees only the device whose token one has. */
function own({ parameters, session }: Call): SubscriptionFilter {
  const token = parameters.deviceToken()
  const userId = parameters.text('user_id') ?? parameters.text('su_id')
  const asked = { token, userId, channel: parameters.text('channel'), type: parameters.text('type') }
  if (session?.admin) return asked
  if (session) return { ...asked, userId: session.userId }
  if (token === undefined)
    throw new AcsError(403, "Give your device_token, or log in: others' subscriptions are not shown.")
  return asked
}

function needUser({ session }: Call): string {
  if (!session || session.admin) throw new AcsError(401, 'Log in first: users/login.json.')
  return session.userId
}

function needAdmin(call: Call): Call {
  if (!call.session?.admin) {
    throw new AcsError(
      403,
      'Only the administrator may send: log in as "admin" with the dashboard\'s admin password.',
    )
  }
  return call
}

const view = (row: Subscription) => ({
  id: row.id,
  channel: [row.channel],
  device_token: row.device_token,
  type: row.type,
  ...(row.user_id === null ? {} : { user_id: row.user_id }),
  created_at: acsDate(row.subscribed_at),
})
