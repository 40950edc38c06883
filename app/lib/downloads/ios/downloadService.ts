import type { Limits } from '../core/ports.js'
import { createHandlerGuard, type HandlerGuard, type Timers } from '../core/session/handlerGuard.js'
import { checkLimits } from '../core/support/checks.js'
import { createDownloader, type Downloader } from '../core/transfer/downloader.js'
import { appState } from './appState.js'
import { banners } from './banners.js'
import { files } from './files.js'
import { ledger } from './ledger.js'
import { listen } from './listen.js'
import type { Log } from './log.js'
import { sessions } from './sessions.js'

export interface Service {
  readonly downloads: Downloader<Titanium.Blob>
  /** Ends what `backgroundfetch`, `silentpush` and `backgroundtransfer` hand over. */
  readonly handlers: HandlerGuard
  /** Call it once, at once when the app starts, and `downloads.restore()` after it. */
  listen(): void
}

/** One of the texts. */
const SAMPLE = 'banner_completed'

// A native method may insist on being called on its own object: none is handed on by itself.
const timers: Timers = {
  set: (callback, afterMs) => setTimeout(callback, afterMs),
  clear: (timer) => clearTimeout(timer),
}

/**
 * The download service of an app; an app has one.
 * @param limits or what gives them when they are needed, checked: Alloy's settings are not there yet while alloy.ts is loaded.
 * @throws an Error that names what of the limits is wrong.
 */
export function createService(limits: Limits | (() => Limits), log: Log = () => {}): Service {
  if (typeof limits !== 'function') checkLimits(limits)
  // L gives the key of a missing text, and so would a banner.
  if (L(SAMPLE) === SAMPLE)
    Ti.API.warn(`There is no text ${SAMPLE}: copy app/i18n/*/downloads.xml into yours.`)
  const guard = createHandlerGuard((handlerId) => {
    Ti.App.iOS.endBackgroundHandler(handlerId)
    log('endBackgroundHandler', handlerId)
  }, timers)
  const handlers: HandlerGuard = {
    ...guard,
    during(handlerId, work) {
      appState.wake(handlerId)
      return guard.during(handlerId, work)
    },
  }
  const downloads = createDownloader<Titanium.Blob>(
    {
      ...{ sessions, ledger, files, banners, timers },
      limits: typeof limits === 'function' ? limits : () => limits,
      active: () => appState.active,
      online: () => Ti.Network.online,
      now: () => Date.now(),
      iosVersion: Ti.Platform.versionMajor,
      newId: () => Ti.Platform.createUUID(),
    },
    handlers,
  )
  return { downloads, handlers, listen: () => listen(downloads, log) }
}
