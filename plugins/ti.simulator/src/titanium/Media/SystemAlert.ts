import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { notices } from '../kernel/os.ts'

/** A short sound over whatever is heard, told by the timeline. https://titaniumsdk.com/api/titanium/media/systemalert.html */
export class SystemAlert extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Media.SystemAlert'
  url: unknown

  play(): void {
    notices.fired('beep', { url: String(this.url) })
  }
}
