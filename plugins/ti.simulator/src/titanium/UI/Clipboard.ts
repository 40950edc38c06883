import { membersOf } from '../api/members.ts'
import { KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { notices } from '../kernel/os.ts'

/** Text alone, and of this run of the app: iOS asks before an app reads what another copied. https://titaniumsdk.com/api/titanium/ui/clipboard.html */
export class ClipboardModule extends KrollProxy {
  override readonly apiName = 'Ti.UI.Clipboard'
  #text = ''

  setText(text: unknown): void {
    this.#text = String(text)
    notices.copied(this.#text)
  }

  getText(): string {
    return this.#text
  }

  hasText(): boolean {
    return this.#text !== ''
  }

  clearText(): void {
    this.#text = ''
  }
}

export const Clipboard = new ClipboardModule()
refuseMissing(Clipboard, 'Ti.UI.Clipboard', membersOf('Ti.UI.Clipboard'))
