import { phrase } from '/downloads/core/phrase'
import { journal } from '/journal'
import { say } from '/say'

declare const $: ControllerScope<'backgroundFetch'>

journal.onAdded(({ event }) => event === 'backgroundfetch' && render())
render()

function render(): void {
  const wakeUps = journal.entries().filter(({ event }) => event === 'backgroundfetch')
  const [latest] = wakeUps
  $.wakeUps.text = latest
    ? say(phrase('fetch_count', wakeUps.length, new Date(latest.at).toLocaleString()))
    : L('fetch_none')
}
