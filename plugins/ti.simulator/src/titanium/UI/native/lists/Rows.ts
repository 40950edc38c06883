import type { UiProperties } from '../../../../wire/ui.ts'
import { Label } from '../../Label.ts'
import { ViewProxy } from '../../View.ts'
import { attach, detach, firstRow, initial, show, writeNative } from '../hooks.ts'
import type { ViewTree } from '../ViewTree.ts'

const TITLE_STYLE = {
  color: 'secondaryLabelColor',
  font: { fontSize: 13 },
  left: 16,
  right: 16,
  top: 12,
  bottom: 6,
}

/** What lists, tables and their sections share: views below each other between a header and a footer. */
export abstract class Rows extends ViewProxy {
  #search: ViewProxy | null = null
  #header: ViewProxy | null = null
  #footer: ViewProxy | null = null

  /** Its sections, rows, header and footer are none of the views that were added to it. */
  override get children(): ViewTree[] {
    return []
  }

  get [firstRow](): number {
    return this.#top + (this.#header ? 1 : 0)
  }

  override [initial](): UiProperties {
    return { layout: 'vertical', height: 'SIZE', width: 'FILL' }
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (name === 'search' || name === 'searchView') this.#search = this.#replace(this.#search, 0, value)
    if (name === 'headerTitle' || name === 'headerView')
      this.#header = this.#replace(this.#header, this.#top, value)
    if (name === 'footerTitle' || name === 'footerView')
      this.#footer = this.#replace(this.#footer, Number.MAX_SAFE_INTEGER, value)
  }

  /** Where the header is: beneath the search bar. */
  get #top(): number {
    return this.#search ? 1 : 0
  }

  /** Search bar, header and footer are views of their own. */
  override [show](name: string): void {
    if (!/^((header|footer)(Title|View)|search(View)?)$/.test(name)) super[show](name)
  }

  #replace(old: ViewProxy | null, index: number, value: unknown): ViewProxy | null {
    if (old) this[detach](old)
    const view = value instanceof ViewProxy ? value : title(value)
    if (view) this[attach](view, index)
    return view
  }
}

function title(text: unknown): Label | null {
  if (typeof text !== 'string' || text === '') return null
  const label = new Label()
  label.applyProperties({ ...TITLE_STYLE, text })
  return label
}
