import type { FastifyInstance } from 'fastify'
import { ORIENTATIONS } from '../../os/hardware/orientation.ts'
import type { NetworkSetting } from '../../os/network/network.ts'
import { APPEARANCES, type PhoneSettings } from '../../os/settings.ts'
import type { Phone } from '../../phone.ts'
import type { JsonObject } from '../../wire/json.ts'
import type { Orientation } from '../../wire/launch.ts'
import type { Touch } from '../../wire/ui.ts'
import type { PageSettings } from '../batch.ts'

/** Bytes. A payload may have 4 KB by Apple's rule, which the phone tells better than a server does. */
const bodyLimit = 64 * 1024

const PLAIN_VERBS = ['launch', 'home', 'open', 'forceQuit', 'evict', 'reboot'] as const

const touch = object(['view', 'event'], {
  view: { type: 'integer', minimum: 0 },
  event: {
    enum: [
      'click',
      'touchstart',
      'touchend',
      'change',
      'longpress',
      'swipe',
      'itemclick',
      'return',
      'refresh',
      'scroll',
      'scrollend',
    ],
  },
  x: { type: 'number' },
  y: { type: 'number' },
  value: {},
  section: { type: 'integer', minimum: 0 },
})

const limited = object([], {
  kbps: { type: 'number', exclusiveMinimum: 0 },
  latencyMs: { type: 'number', minimum: 0, maximum: 60_000 },
  failAfterBytes: { type: 'integer', minimum: 0 },
})

const network = object(['network'], {
  network: { anyOf: [{ enum: ['offline', 'wifi', 'cellular'] }, limited] },
})

const settings = object([], {
  backgroundAppRefresh: { type: 'boolean' },
  lowPowerMode: { type: 'boolean' },
  appearance: { enum: APPEARANCES },
  textSize: { type: 'number' },
  pushesPerHour: { anyOf: [{ const: 'unlimited' }, { type: 'number', minimum: 0 }] },
})

const rotation = object(['orientation'], { orientation: { enum: ORIENTATIONS } })
const tapNotification = object(['identifier'], { identifier: { type: 'string', maxLength: 1000 } })
const tapSystemAlert = object(['button'], { button: { type: 'integer', minimum: 0, maximum: 9 } })

/** `POST /phone/<verb>`: what a person can do with the phone, under the names that `Device` has for it. */
export function verbs(app: FastifyInstance, phone: Phone): void {
  for (const verb of PLAIN_VERBS) app.post(`/phone/${verb}`, { bodyLimit }, () => did(phone[verb]()))
  app.post('/phone/backgroundFetch', { bodyLimit }, () => phone.backgroundFetch())
  app.post<{ Body: Touch }>('/phone/touch', { bodyLimit, schema: { body: touch } }, ({ body }) =>
    did(phone.touch(withPlainValue(body))),
  )
  app.post<{ Body: JsonObject }>(
    '/phone/push',
    { bodyLimit, schema: { body: { type: 'object' } } },
    ({ body }) => phone.push(body),
  )
  app.post<{ Body: { network: NetworkSetting } }>(
    '/phone/network',
    { bodyLimit, schema: { body: network } },
    async ({ body }) => did(phone.network.set(body.network)),
  )
  app.post<{ Body: Partial<Omit<PageSettings, 'minimumFetchInterval'>> }>(
    '/phone/settings',
    { bodyLimit, schema: { body: settings } },
    async ({ body: { pushesPerHour, ...others } }) =>
      did(phone.settings.set({ ...others, ...limit(pushesPerHour) })),
  )
  app.post<{ Body: { orientation: Orientation } }>(
    '/phone/rotate',
    { bodyLimit, schema: { body: rotation } },
    ({ body }) => did(phone.rotate(body.orientation)),
  )
  app.post<{ Body: { identifier: string } }>(
    '/phone/tapNotification',
    { bodyLimit, schema: { body: tapNotification } },
    ({ body }) => did(phone.notifications.tap(body)),
  )
  app.post<{ Body: { button: number } }>(
    '/phone/tapSystemAlert',
    { bodyLimit, schema: { body: tapSystemAlert } },
    ({ body }) => did(phone.tapSystemAlert(body.button)),
  )
}

function limit(pushesPerHour: PageSettings['pushesPerHour'] | undefined): Partial<PhoneSettings> {
  if (pushesPerHour === undefined) return {}
  return { pushesPerHour: pushesPerHour === 'unlimited' ? Number.POSITIVE_INFINITY : pushesPerHour }
}

/** A schema of several types would let fastify turn one into another, such as `true` into `'true'`. */
function withPlainValue(touch: Touch): Touch {
  if (touch.value === undefined || ['string', 'number', 'boolean'].includes(typeof touch.value)) return touch
  const message = 'body/value must be a string, a number or a boolean'
  throw Object.assign(new TypeError(message), { statusCode: 400 })
}

async function did(work: unknown): Promise<{ readonly ok: true }> {
  await work
  return { ok: true }
}

function object(required: readonly string[], properties: Readonly<Record<string, object>>) {
  return { type: 'object', required, properties, additionalProperties: false }
}
