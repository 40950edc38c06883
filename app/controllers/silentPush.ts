import { type Phrase, phrase, say } from '/downloads/index'
import { type PushState, push } from '/push/push'
import { shown } from '/screen/visibility'
import { announce } from '/screen/voiceOver'
import { config } from '/settings/config'

declare const $: ControllerScope<'silentPush'>

push.on('changed', (state) => {
  render(state)
  // VoiceOver reads no button here: the one that was tapped has disappeared.
  if (!state.step.endsWith('ing')) announce($.registration.text)
})
render(push.state)

export function onRetry(): void {
  push.register()
}

export function onSubscribe(): void {
  push.subscribe()
}

export function onUnsubscribe(): void {
  push.unsubscribe()
}

function render(state: PushState): void {
  $.registration.text = say(describe(state))
  $.retry.applyProperties(shown(state.step === 'failed' || state.step === 'refused'))
  $.subscribe.applyProperties(shown(state.step === 'unsubscribed'))
  $.unsubscribe.applyProperties(shown(state.step === 'subscribed'))
}

function describe(state: PushState): Phrase {
  const channel = 'token' in state ? config().channel : ''
  switch (state.step) {
    case 'unasked':
      return phrase('push_unasked')
    case 'registering':
      return phrase('push_registering')
    case 'subscribing':
      return phrase('push_subscribing')
    case 'subscribed':
      return phrase('push_subscribed', channel, state.token.slice(0, 8))
    case 'unsubscribing':
      return phrase('push_unsubscribing', channel)
    case 'unsubscribed':
      return phrase('push_unsubscribed', channel)
    default:
      return state.why
  }
}
