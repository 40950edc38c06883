import { createEmitter, type Phrase, phrase, say } from '/downloads/index'
import { journal } from '/journal'
import { account } from '/push/account'
import Cloud, { type CloudCallback, type CloudParameters } from '/push/ti.cloud'
import { config } from '/settings/config'
import { mayStart } from '/settings/startProblems'

/** How far the device is on its way to the channel; `token` is Apple's for this device, in hexadecimal digits. */
export type PushState =
  | { readonly step: 'unasked' | 'registering' }
  | { readonly step: 'subscribing' | 'subscribed' | 'unsubscribing' | 'unsubscribed'; readonly token: string }
  /** Apple refused, or the dashboard did not answer as it should: `register` tries again. */
  | { readonly step: 'refused' | 'failed'; readonly why: Phrase }

/** What the user wants of the channel: to leave it is wanted until the dashboard has confirmed it. */
type Wish = 'subscribe' | 'leave' | 'left'

const WISH = 'push.wish'
const events = createEmitter<{ changed: PushState }>()
let asking = false
/** What Apple gave while the dashboard was being asked: the newest token counts. */
let tokenSince: string | undefined

/** Registers with Apple and subscribes the device to the dashboard's channel. A silent push needs no permission. */
export const push = {
  state: { step: 'unasked' } as PushState,

  on: events.on,

  /** Call it at every start: Apple may give a new token at any time. Call it again to try again. */
  register(): void {
    if (!mayStart()) return
    become({ step: 'registering' })
    Ti.Network.registerForPushNotifications({
      success: ({ deviceToken = '' }) => fulfil(deviceToken),
      error: ({ error }) => become({ step: 'refused', why: phrase('push_refused', error ?? '') }),
      // It is called for a silent push too, before `silentpush`, which alone starts the download.
      callback: ({ inBackground }) =>
        journal.add('push', inBackground ? 'in the background' : 'in the foreground'),
    })
  },

  /** From now on the channel's pushes are wanted. */
  subscribe(): void {
    setWish('subscribe')
    push.register()
  },

  /** From now on, over every start of the app, they are not. */
  unsubscribe(): void {
    setWish('leave')
    push.register()
  },
}

account.on('switched', () => push.register())

/** One call at a time: the dashboard takes two in any order, and the last one is to stand. */
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

/** A device is on a channel once: whoever subscribes it takes over the subscription of who did before. */
function join(subscription: CloudParameters, known: boolean, done: CloudCallback): void {
  const { subscribe, subscribeToken } = Cloud.PushNotifications
  const call = known ? subscribe : subscribeToken
  call(subscription, done)
}

/** A user's call ends only what is the user's, so one from before the log-in is ended by its token. */
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
