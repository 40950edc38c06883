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
  /** Ends the handlers that come with `backgroundfetch`, `silentpush` and `backgroundtransfer`. */
  readonly handlers: HandlerGuard
  /** Adds the listeners. Call it once, first thing when the app starts, and `downloads.restore()` after it. */
  listen(): void
}

/** The key of one of the texts. */
const SAMPLE = 'banner_completed'

// A native function may insist on its own object, so it is called here and not passed on.
const timers: Timers = {
  set: (callback, afterMs) => setTimeout(callback, afterMs),
  clear: (timer) => clearTimeout(timer),
}

/**
 * The download service of an app; an app has one.
 * @param limits the limits, or a function that gives them when they are needed, already checked: while alloy.ts is loaded,
 * Alloy's settings are not there yet.
 * @throws an Error that names what of the limits is wrong.
 */
export function createService(limits: Limits | (() => Limits), log: Log = () => {}): Service {
  if (typeof limits !== 'function') checkLimits(limits)
  // `L` returns the key of a missing text, and a banner would show it.
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
