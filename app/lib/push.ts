import { config } from '/config'
import { createEmitter } from '/downloads/core/emitter'
import { type Phrase, phrase } from '/downloads/core/phrase'
import { journal } from '/journal'
import { say } from '/say'
import Cloud from '/ti.cloud'

export type PushState =
  | { readonly step: 'registering' }
  | { readonly step: 'subscribing'; readonly token: string }
  | { readonly step: 'subscribed'; readonly token: string }
  | { readonly step: 'failed'; readonly why: Phrase }

const events = createEmitter<{ changed: PushState }>()

/** Registers with Apple and subscribes the device to the dashboard's channel. A silent push needs no permission. */
export const push = {
  state: { step: 'registering' } as PushState,

  onChanged(listener: (state: PushState) => void): () => void {
    return events.on('changed', listener)
  },

  /** Call it at every start: Apple may give a new token at any time. Call it again to try again. */
  register(): void {
    become({ step: 'registering' })
    Ti.Network.registerForPushNotifications({
      success: ({ deviceToken = '' }) => subscribe(deviceToken),
      error: ({ error }) => become({ step: 'failed', why: phrase('push_refused', error ?? '') }),
      // It is called for a silent push too, before `silentpush`, which alone starts the download.
      callback: ({ inBackground }) =>
        journal.add('push', inBackground ? 'in the background' : 'in the foreground'),
    })
  },
}

function subscribe(token: string): void {
  become({ step: 'subscribing', token })
  const channel = config().channel
  Cloud.PushNotifications.subscribeToken({ device_token: token, channel, type: 'ios' }, (answer) => {
    if (answer.success) become({ step: 'subscribed', token })
    else become({ step: 'failed', why: phrase('push_unanswered', answer.message) })
  })
}

function become(state: PushState): void {
  push.state = state
  if (state.step === 'failed') journal.add('push', say(state.why))
  if (state.step === 'subscribed') journal.add('push', `subscribed to ${config().channel}`)
  events.emit('changed', state)
}
