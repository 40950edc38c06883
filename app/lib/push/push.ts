import { createEmitter, type Phrase, phrase, say } from '/downloads/index'
import { journal } from '/journal'
import { account } from '/push/account'
import Cloud, { type CloudCallback, type CloudParameters } from '/push/ti.cloud'
import { config } from '/settings/config'
import { mayStart } from '/settings/startProblems'

/** How far the subscription is. `token` is Apple's token for this device, in hexadecimal digits. */
export type PushState =
  | { readonly step: 'unasked' | 'registering' }
  | { readonly step: 'subscribing' | 'subscribed' | 'unsubscribing' | 'unsubscribed'; readonly token: string }
  /** Apple or the dashboard refused, or the dashboard did not answer. `register` tries again. */
  | { readonly step: 'refused' | 'failed'; readonly why: Phrase }

/** What the person wants of the channel. `leave` becomes `left` when the dashboard has confirmed it. */
type Wish = 'subscribe' | 'leave' | 'left'

const WISH = 'push.wish'
const events = createEmitter<{ changed: PushState }>()
let asking = false
/** The newest token that Apple gave while the dashboard was being asked. */
let tokenSince: string | undefined

/** Registers with Apple and subscribes the device to the channel of the dashboard. A silent push needs no permission. */
export const push = {
  state: { step: 'unasked' } as PushState,

  on: events.on,

  /** Call it at every start, because Apple may give a new token at any time, and once more to try again. */
  register(): void {
    if (!mayStart()) return
    become({ step: 'registering' })
    Ti.Network.registerForPushNotifications({
      success: ({ deviceToken = '' }) => fulfil(deviceToken),
      error: ({ error }) => become({ step: 'refused', why: phrase('push_refused', error ?? '') }),
      // Titanium calls it for a silent push too, before `silentpush`. Only `silentpush` starts the download.
      callback: ({ inBackground }) =>
        journal.add('push', inBackground ? 'in the background' : 'in the foreground'),
    })
  },

  /** Subscribes to the channel, and stays subscribed at the next starts. */
  subscribe(): void {
    setWish('subscribe')
    push.register()
  },

  /** Leaves the channel, and stays away at the next starts. */
  unsubscribe(): void {
    setWish('leave')
    push.register()
  },
}

account.on('switched', () => push.register())

/** One call at a time: the dashboard may take two in any order, and the last one must win. */
function fulfil(token: string): void {
  tokenSince = asking ? token : undefined
  if (asking) return
  if (wish() === 'left') become({ step: 'unsubscribed', token })
  else ask(token, wish() === 'leave')
}

function ask(token: string, leaving: boolean): void {
  const session = Cloud.sessionId
  const subscription = { device_token: token, channel: config().channel, type: 'ios' }
  become({ step: leaving ? 'unsubscribing' : 'subscribing', token })
  asking = true
  const call = leaving ? leave : join
  call(subscription, session !== undefined, (answer) => {
    asking = false
    if (leaving && answer.success && wish() === 'leave') setWish('left')
    const ended = session !== undefined && !answer.success && answer.code === 401
    // Meanwhile somebody else may have logged in, or the same user again.
    if (ended && session === Cloud.sessionId) account.expired()
    else if (tokenSince !== undefined) fulfil(tokenSince)
    else if (!answer.success) become({ step: 'failed', why: answer.why })
    else become({ step: leaving ? 'unsubscribed' : 'subscribed', token })
  })
}

/** A device is on a channel once: a new subscription takes the place of another user's. */
function join(subscription: CloudParameters, known: boolean, done: CloudCallback): void {
  const { subscribe, subscribeToken } = Cloud.PushNotifications
  const call = known ? subscribe : subscribeToken
  call(subscription, done)
}

/** A user's call ends only the user's own subscription, so one from before the log-in is ended by its token. */
function leave(subscription: CloudParameters, known: boolean, done: CloudCallback): void {
  const { unsubscribe, unsubscribeToken } = Cloud.PushNotifications
  const byToken = () => unsubscribeToken(subscription, done)
  if (known) unsubscribe(subscription, (answer) => (answer.success ? byToken() : done(answer)))
  else byToken()
}

function wish(): string {
  return Ti.App.Properties.getString(WISH, 'subscribe')
}

function setWish(wish: Wish): void {
  Ti.App.Properties.setString(WISH, wish)
}

function become(state: PushState): void {
  push.state = state
  if ('why' in state) journal.add('push', say(state.why))
  if (state.step === 'subscribed' || state.step === 'unsubscribed')
    journal.add('push', `${state.step}: ${config().channel}`)
  events.emit('changed', state)
}
