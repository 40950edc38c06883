import { phrase, say } from '/downloads/index'
import { fetchInterval } from '/triggers/fetchInterval'
import { type FetchOutcome, type WakeUp, wakeUps } from '/triggers/wakeUps'

declare const $: ControllerScope<'backgroundFetch'>

const OUTCOMES: Record<FetchOutcome, string> = {
  started: 'fetch_started',
  unchanged: 'fetch_unchanged',
  underWay: 'fetch_under_way',
  failed: 'fetch_failed',
}

const seconds = fetchInterval.seconds()
const pace = say(seconds > 0 ? phrase('fetch_allow_every', { seconds }) : phrase('fetch_allow'))

$.pace.text = pace
$.allowed.applyProperties({ value: fetchInterval.isOn(), accessibilityLabel: pace })
help()
wakeUps.on('added', render)
render()

export function onSwitch(): void {
  fetchInterval.turn($.allowed.value)
  help()
}

function help(): void {
  $.help.text = L(fetchInterval.isOn() ? 'help_fetch' : 'help_fetch_off')
}

function render(): void {
  const lines = wakeUps.list().slice(0, 5).map(line)
  $.wakeUps.text = lines.length > 0 ? [L('fetch_granted'), ...lines].join('\n') : L('fetch_none')
}

function line({ at, awakeMs, outcome }: WakeUp): string {
  return say(phrase('fetch_wake_up', { date: at }, { decimal: awakeMs / 1000 }, phrase(OUTCOMES[outcome])))
}
