import { appState } from '/downloads/index'
import { journal } from '/journal'

/** In milliseconds. After it the line is written although nothing has shown yet where the app runs. */
const PATIENCE_MS = 2_000

/**
 * Writes one line at every boot, in the log of the app and on the console: SDK, iOS, whether the app was launched in the
 * background, and what for, as far as iOS tells. Titanium has no property that says so, so the line waits for the first
 * sign. Call it before `listen`, for the line to come before what that logs.
 */
export function logBoot(): void {
  let isWritten = false
  const write = (where: string) => {
    if (isWritten) return
    isWritten = true
    const line = [`Titanium ${Ti.version}`, `iOS ${Ti.Platform.version}`, where, ...launchReasons()].join(
      ', ',
    )
    journal.add('boot', line)
  }
  appState.on('returned', (sign) => write(`in the foreground (${sign})`))
  appState.on('woken', (handlerId) => write(`in the background for ${handlerId}`))
  setTimeout(() => write('not looked at yet'), PATIENCE_MS)
}

/** https://titaniumsdk.com/api/titanium/app.html#getarguments; of an address the scheme alone, for it may hold a secret. */
function launchReasons(): string[] {
  const { url, source, launchOptionsLocationKey } = Ti.App.getArguments()
  return [
    ...(url ? [`opened by an address that begins with ${url.split(':')[0]}:`] : []),
    ...(source ? [`opened by ${source}`] : []),
    ...(launchOptionsLocationKey ? ['launched for a change of location'] : []),
  ]
}
