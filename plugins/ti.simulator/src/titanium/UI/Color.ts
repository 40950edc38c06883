import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { display } from '../Platform/display.ts'
import { semanticColor } from './native/semanticColors.ts'

const HEX = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i

/** `#rgb`, `#rrggbb` and `#rrggbbaa` as Titanium writes them: alpha first, and only where it tells something. */
function alphaFirst(css: string): string {
  const long = css.length === 4 ? css.replaceAll(/[^#]/g, '$&$&') : css
  const [, color = '000000', alpha = 'ff'] = HEX.exec(long) ?? []
  return `#${alpha.toLowerCase() === 'ff' ? '' : alpha}${color}`.toUpperCase()
}

/** What `Ti.UI.fetchSemanticColor` gives: a colour that follows the appearance. https://titaniumsdk.com/api/titanium/ui/color.html */
export class Color extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI.Color'
  readonly #name: string

  constructor(name: string) {
    super()
    this.#name = name
  }

  get colorName(): string {
    return this.#name
  }

  /** `#RRGGBB` or `#AARRGGBB` of the appearance that is in force; black where there is no such colour. */
  toHex(): string {
    const pair = semanticColor(this.#name)
    return alphaFirst(pair ? (display().darkMode ? pair.dark : pair.light) : '')
  }

  override toString(): string {
    return this.toHex()
  }
}
