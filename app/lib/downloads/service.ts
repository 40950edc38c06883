import { appState } from '/appState'
import { config } from '/config'
import { banners } from '/downloads/banners'
import { createDownloader } from '/downloads/core/downloader'
import { createHandlerGuard } from '/downloads/core/handlerGuard'
import { files } from '/downloads/files'
import { ledger } from '/downloads/ledger'
import { sessions } from '/downloads/sessions'
import { journal } from '/journal'

const timers = { set: setTimeout, clear: clearTimeout }

/** Ends what `backgroundfetch`, `silentpush` and `backgroundtransfer` handed over. */
export const handlers = createHandlerGuard((handlerId) => {
  Ti.App.iOS.endBackgroundHandler(handlerId)
  journal.add('endBackgroundHandler', handlerId)
}, timers)

/** The download service of the app. */
export const downloads = createDownloader<Titanium.Blob>(
  {
    sessions,
    ledger,
    files,
    banners,
    timers,
    active: () => appState.active,
    online: () => Ti.Network.online,
    now: Date.now,
    newId: Ti.Platform.createUUID,
    maxBytes: () => config().maxBytes,
  },
  handlers,
)
