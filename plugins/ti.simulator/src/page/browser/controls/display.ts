import type { Batch, PageSettings } from '../../batch.ts'
import { h } from '../dom.ts'
import type { Link, Part } from '../link.ts'
import { choice } from './choice.ts'

const APPEARANCES: Readonly<Record<string, PageSettings['appearance']>> = {
  Auto: 'auto',
  Light: 'light',
  Dark: 'dark',
}

/** Share of the default size that text in the style of a body has at the sizes L, xxxL and AX3: 17, 23 and 40 points.
 * https://developer.apple.com/design/human-interface-guidelines/typography#Specifications */
const TEXT_SIZES: Readonly<Record<string, number>> = { Default: 1, Large: 23 / 17, Huge: 40 / 17 }

/** What the person sets in Settings › Display & Brightness. */
export class Display implements Part {
  readonly #appearance
  readonly #textSize
  readonly element = h('div', { class: 'settings' })

  constructor(link: Link) {
    this.#appearance = choice('Appearance', Object.keys(APPEARANCES), (name) => {
      void link.do('settings', { appearance: APPEARANCES[name] ?? 'auto' })
    })
    this.#textSize = choice('Text Size', Object.keys(TEXT_SIZES), (name) => {
      void link.do('settings', { textSize: TEXT_SIZES[name] ?? 1 })
    })
    this.element.append(this.#appearance.element, this.#textSize.element)
  }

  /** A size that has no name here leaves none chosen. */
  receive({ settings }: Batch): void {
    if (!settings) return
    this.#appearance.select(nameOf(APPEARANCES, settings.appearance))
    this.#textSize.select(nameOf(TEXT_SIZES, settings.textSize))
  }
}

function nameOf<Value>(names: Readonly<Record<string, Value>>, wanted: Value): string {
  return Object.entries(names).find(([, value]) => value === wanted)?.[0] ?? ''
}
