import { files, TRIGGERS } from '/downloads/index'
import { asLine, journal } from '/journal'
import { downloads } from '/service'

// What `npm run iphone -- --verify` wants to know of an iPhone beyond what the app writes into its log anyway.

/** ms */
const TICK = 1_000
/** A timer that ran for less of the time away was stopped by iOS. */
const ALMOST_ALL = 0.9

// Nobody reads the console when iOS launches the app by itself, so each start repeats what the log has kept.
for (const entry of [...journal.entries()].reverse()) Ti.API.info(`again  ${asLine(entry)}`)

journal.add('started', Ti.version)
journal.add('locale', Ti.Locale.currentLocale)
journal.add('numbers', (1234567.891).toLocaleString())
journal.add('dates', new Date(2026, 0, 15, 13, 36, 5).toLocaleString())
journal.add('online', String(Ti.Network.online))

Ti.App.addEventListener('pause', () => journal.add('pause', 'The app is being left.'))
Ti.App.addEventListener('resume', () => journal.add('resume', 'The app is coming back.'))

let leftAt: number | undefined
let ticks = 0
let ticking: number | undefined
Ti.App.addEventListener('paused', () => {
  leftAt = Date.now()
  ticks = 0
  clearInterval(ticking)
  ticking = setInterval(() => {
    ticks += 1
  }, TICK)
})
// Timers that were stopped catch up afterwards, so the count is read before they can.
Ti.App.addEventListener('resume', () => {
  if (leftAt === undefined) return
  clearInterval(ticking)
  const away = Math.round((Date.now() - leftAt) / TICK)
  leftAt = undefined
  journal.add('timers', ticks < away * ALMOST_ALL ? 'stopped' : 'ran on')
  journal.add('timersRan', `${ticks} of ${away} s`)
})

Ti.App.iOS.addEventListener('silentpush', () => {
  const kept = TRIGGERS.map((trigger) => downloads.latestSaved(trigger)).find((saved) => saved !== undefined)
  if (!kept) return
  const bytes = Ti.Filesystem.getFile(files.path(kept.file)).read()?.length ?? 0
  journal.add('readable', bytes > 0 ? 'yes' : 'no')
})
