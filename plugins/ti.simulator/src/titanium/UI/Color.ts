import { KrollProxy } from '../kernel/KrollProxy.ts'
import { launch } from '../kernel/os.ts'
import { semanticColor } from './native/semanticColors.ts'

/** What `Ti.UI.fetchSemanticColor` gives: a colour that follows the appearance. https://titaniumsdk.com/api/titanium/ui/color.html */
export class Color extends KrollProxy {
  override readonly apiName = 'Ti.UI.Color'
  readonly #name: string

  constructor(name: string) {
    super()
    this.#name = name
  }

  get colorName(): string {
    return this.#name
  }

  /** The colour of the appearance that is in force. */
  toHex(): string {
    const pair = semanticColor(this.#name)
    if (!pair) return this.#name
    return launch.platform.darkMode ? pair.dark : pair.light
  }

  override toString(): string {
    return this.toHex()
  }
}
