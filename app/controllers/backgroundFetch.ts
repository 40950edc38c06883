import { journal } from '/journal'

declare const $: ControllerScope<'backgroundFetch'>

journal.onAdded(({ event }) => event === 'backgroundfetch' && render())
render()

function render(): void {
  const wakeUps = journal.entries().filter(({ event }) => event === 'backgroundfetch')
  const [latest] = wakeUps
  $.wakeUps.text = latest
    ? `Fetches that iOS granted of late: ${wakeUps.length}, the last on ${new Date(latest.at).toLocaleString()}.`
    : 'iOS has not granted a fetch yet.'
}
