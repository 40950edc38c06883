import { appState } from './appState.js'
import { banners } from './banners.js'
import { createDownloader, type Downloader } from './core/downloader.js'
import { createHandlerGuard, type HandlerGuard, type Timers } from './core/handlerGuard.js'
import type { Limits } from './core/ports.js'
import { files } from './files.js'
import { ledger } from './ledger.js'
import { listen } from './listen.js'
import { sessions } from './sessions.js'

/** Told of every event, with what it carried. */
export type Log = (event: string, detail: string) => void

export interface Service {
  readonly downloads: Downloader<Titanium.Blob>
  /** Ends what `backgroundfetch`, `silentpush` and `backgroundtransfer` hand over. */
  readonly handlers: HandlerGuard
  /** Call it once, at once when the app starts, and `downloads.restore()` after it. */
  listen(): void
}

// A native method may insist on being called on its own object: none is handed on by itself.
const timers: Timers = {
  set: (callback, afterMs) => setTimeout(callback, afterMs),
  clear: (timer) => clearTimeout(timer),
}

/** The download service of an app; an app has one. */
export function createService(limits: () => Limits, log: Log = () => {}): Service {
  const handlers = createHandlerGuard((handlerId) => {
    Ti.App.iOS.endBackgroundHandler(handlerId)
    log('endBackgroundHandler', handlerId)
  }, timers)
  const downloads = createDownloader<Titanium.Blob>(
    {
      ...{ sessions, ledger, files, banners, timers, limits },
      active: () => appState.active,
      online: () => Ti.Network.online,
      now: () => Date.now(),
      newId: () => Ti.Platform.createUUID(),
    },
    handlers,
  )
  return { downloads, handlers, listen: () => listen(downloads, log) }
}
