import { config } from '/config'
import { phrase } from '/downloads/core/phrase'
import { type PushState, push } from '/push'
import { say } from '/say'
import { setShown } from '/shown'

declare const $: ControllerScope<'silentPush'>

push.onChanged(render)
render(push.state)

export function tryAgain(): void {
  push.register()
}

function render(state: PushState): void {
  $.registration.text = describe(state)
  setShown($.retry, state.step === 'failed', 44)
}

function describe(state: PushState): string {
  switch (state.step) {
    case 'registering':
      return L('push_registering')
    case 'subscribing':
      return L('push_subscribing')
    case 'subscribed':
      return say(phrase('push_subscribed', config().channel, state.token.slice(0, 8)))
    case 'failed':
      return say(state.why)
  }
}
