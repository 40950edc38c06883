import { config } from '/config'
import { createEmitter } from '/downloads/core/emitter'
import { type Phrase, phrase } from '/downloads/core/phrase'
import { say } from '/downloads/say'
import { journal } from '/journal'
import Cloud from '/ti.cloud'

export type PushState =
  | { readonly step: 'unasked' | 'registering' }
  | { readonly step: 'subscribing' | 'subscribed' | 'unsubscribing' | 'unsubscribed'; readonly token: string }
  /** Apple refused, or the dashboard did not answer as it should: `register` tries again. */
  | { readonly step: 'refused' | 'failed'; readonly why: Phrase }

/** What the user wants of the channel: to leave it is wanted until the dashboard has confirmed it. */
type Wish = 'subscribe' | 'leave' | 'left'

const WISH = 'push.wish'
const events = createEmitter<{ changed: PushState }>()

/** Registers with Apple and subscribes the device to the dashboard's channel. A silent push needs no permission. */
export const push = {
  state: { step: 'unasked' } as PushState,

  onChanged(listener: (state: PushState) => void): () => void {
    return events.on('changed', listener)
  },

  /** Call it at every start: Apple may give a new token at any time. Call it again to try again. */
  register(): void {
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

function fulfil(token: string): void {
  const wish = Ti.App.Properties.getString(WISH, 'subscribe')
  const channel = config().channel
  const device = { device_token: token, channel, type: 'ios' }
  if (wish === 'left') {
    become({ step: 'unsubscribed', token })
  } else if (wish === 'leave') {
    become({ step: 'unsubscribing', token })
    Cloud.PushNotifications.unsubscribeToken(device, (answer) => {
      if (answer.success) setWish('left')
      become(answer.success ? { step: 'unsubscribed', token } : failed(answer.message))
    })
  } else {
    become({ step: 'subscribing', token })
    Cloud.PushNotifications.subscribeToken(device, (answer) =>
      become(answer.success ? { step: 'subscribed', token } : failed(answer.message)),
    )
  }
}

function failed(message: string): PushState {
  return { step: 'failed', why: phrase('push_unanswered', message) }
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
