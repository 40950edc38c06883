import { config } from '/config'
import { type PushState, push } from '/push'

declare const $: ControllerScope<'silentPush'>

push.onChanged(render)
render(push.state)

export function tryAgain(): void {
  push.register()
}

function render(state: PushState): void {
  $.registration.text = describe(state)
  const failed = state.step === 'failed'
  $.retry.visible = failed
  $.retry.height = failed ? 44 : 0
}

function describe(state: PushState): string {
  switch (state.step) {
    case 'registering':
      return "Registering with Apple's push service."
    case 'subscribing':
      return 'Registered with Apple. Subscribing at the dashboard.'
    case 'subscribed':
      return `Subscribed to ${config().channel}. This device: ${state.token.slice(0, 8)}`
    case 'failed':
      return state.why
  }
}
