import { appState } from '/downloads/index'
import { journal } from '/journal'

/** In milliseconds. After this time the line is written even if nothing has shown where the app runs. */
const PATIENCE_MS = 2_000

/**
 * Writes one line at every boot, to the log of the app and to the console: the SDK, the iOS, whether the app was launched in
 * the background, and for what, as far as iOS says. No property of Titanium says so at the start; so the line waits for the
 * first event that does. Call this before `listen`: then the line comes before the lines of that event.
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

/** An address may hold a secret, so only its scheme is told. https://titaniumsdk.com/api/titanium/app.html#getarguments */
function launchReasons(): string[] {
  const { url, source, launchOptionsLocationKey } = Ti.App.getArguments()
  return [
    ...(url ? [`opened by an address that begins with ${url.split(':')[0]}:`] : []),
    ...(source ? [`opened by ${source}`] : []),
    ...(launchOptionsLocationKey ? ['launched for a change of location'] : []),
  ]
}
