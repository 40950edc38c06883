import { createEmitter, type Phrase, phrase, say } from '/downloads/index'
import { journal } from '/journal'
import { account } from '/push/account'
import Cloud, { type CloudCallback, type CloudParameters } from '/push/ti.cloud'
import { config } from '/settings/config'
import { mayStart } from '/settings/startProblems'

/** How far the subscription of the device has come. `token` is Apple's name for the device, in hexadecimal digits. */
export type PushState =
  | { readonly step: 'unasked' | 'registering' }
  | { readonly step: 'subscribing' | 'subscribed' | 'unsubscribing' | 'unsubscribed'; readonly token: string }
  /** Apple or the dashboard refused, or the dashboard did not answer. `register` tries again. */
  | { readonly step: 'refused' | 'failed'; readonly why: Phrase }

/** What the user wants. `leave` becomes `left` when the dashboard has confirmed it. */
type Wish = 'subscribe' | 'leave' | 'left'

const WISH = 'push.wish'
const events = createEmitter<{ changed: PushState }>()
let asking = false
/** The token that Apple gave while the dashboard was being asked. The newest token counts. */
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
      // Titanium calls this for a silent push too, before it fires `silentpush`. That event starts the download.
      callback: ({ inBackground }) =>
        journal.add('push', inBackground ? 'in the background' : 'in the foreground'),
    })
  },

  /** Subscribes the device, now and at every later start. */
  subscribe(): void {
    setWish('subscribe')
    push.register()
  },

  /** Ends the subscription, now and for every later start. */
  unsubscribe(): void {
    setWish('leave')
    push.register()
  },
}

account.on('switched', () => push.register())

/** Asks the dashboard one thing at a time: it may answer two requests in any order, and the last one has to count. */
function fulfil(token: string): void {
  tokenSince = asking ? token : undefined
  if (asking) return
  const wish = Ti.App.Properties.getString(WISH, 'subscribe')
  if (wish === 'left') become({ step: 'unsubscribed', token })
  else ask(token, wish === 'leave')
}

function ask(token: string, leaving: boolean): void {
  const { name } = account.state
  become({ step: leaving ? 'unsubscribing' : 'subscribing', token })
  asking = true
  const call = leaving ? leave : join
  call({ device_token: token, channel: config().channel, type: 'ios' }, name !== undefined, (answer) => {
    asking = false
    if (leaving && answer.success) setWish('left')
    const ended = name !== undefined && !answer.success && answer.code === 401
    if (ended && name === account.state.name) account.expired()
    else if (tokenSince !== undefined) fulfil(tokenSince)
    else if (!answer.success) become({ step: 'failed', why: answer.why })
    else become({ step: leaving ? 'unsubscribed' : 'subscribed', token })
  })
}

/** The dashboard keeps one subscription for each device and channel. A new one replaces that of another user. */
function join(subscription: CloudParameters, known: boolean, done: CloudCallback): void {
  const { subscribe, subscribeToken } = Cloud.PushNotifications
  const call = known ? subscribe : subscribeToken
  call(subscription, done)
}

/** The call for users ends the subscription of the user alone; an earlier one without a user is ended by the token. */
function leave(subscription: CloudParameters, known: boolean, done: CloudCallback): void {
  const { unsubscribe, unsubscribeToken } = Cloud.PushNotifications
  const byToken = () => unsubscribeToken(subscription, done)
  if (known) unsubscribe(subscription, (answer) => (answer.success ? byToken() : done(answer)))
  else byToken()
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
