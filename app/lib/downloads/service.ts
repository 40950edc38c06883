import { appState } from '/appState'
import { config } from '/config'
import { banners } from '/downloads/banners'
import { createDownloader } from '/downloads/core/downloader'
import { createHandlerGuard, type Timers } from '/downloads/core/handlerGuard'
import { files } from '/downloads/files'
import { ledger } from '/downloads/ledger'
import { sessions } from '/downloads/sessions'
import { journal } from '/journal'

// A native method may insist on being called on its own object: none is handed on by itself.
const timers: Timers = {
  set: (callback, afterMs) => setTimeout(callback, afterMs),
  clear: (timer) => clearTimeout(timer),
}

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
    now: () => Date.now(),
    newId: () => Ti.Platform.createUUID(),
    maxBytes: () => config().maxBytes,
    keepPictures: () => config().keepPictures,
    retries: () => config().retries,
  },
  handlers,
)
