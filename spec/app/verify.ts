import { files, TRIGGERS } from '/downloads/index'
import { asLine, journal } from '/journal'
import { downloads } from '/service'

// Writes into the log of the app what `npm run iphone -- --verify` needs in addition to the app's own entries.

/** In milliseconds. */
const TICK = 1_000
/** If a timer ran for a smaller part of the time in the background, iOS stopped it. */
const ALMOST_ALL = 0.9

// Nobody reads the console when iOS launches the app by itself, so each start repeats the whole log.
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
// A stopped timer catches up when the app runs again, so the count is read first.
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
