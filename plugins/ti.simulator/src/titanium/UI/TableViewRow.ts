import type { UiProperties } from '../../wire/ui.ts'
import { type Extents, SPANS } from '../layout/extents.ts'
import { ImageView } from './ImageView.ts'
import { Label } from './Label.ts'
import {
  attach,
  context,
  detach,
  initial,
  place,
  show,
  swiped,
  usualExtents,
  writeNative,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** UIKit's, in points. */
const ROW_HEIGHT = 44
const MARGIN = 16
const IMAGES = new Set(['leftImage', 'rightImage'])

/** Whom a row asks where it is. */
export interface RowKeeper {
  placeOf(row: TableViewRow): object
  rowSwiped(row: TableViewRow): void
}

/**
 * A row of a table: a title, or views of its own. Its `className` is a hint for how UIKit uses rows again, and shows nowhere.
 * https://titaniumsdk.com/api/titanium/ui/tableviewrow.html
 */
export class TableViewRow extends ViewProxy {
  declare title: unknown
  declare color: unknown
  declare font: unknown
  declare editable: unknown
  readonly #images = new Map<string, ImageView>()
  #keeper: RowKeeper | null = null
  #label: Label | null = null

  override get [usualExtents](): Extents {
    return SPANS
  }

  /** A row may be given as the object of its properties. */
  static from(row: unknown): TableViewRow | null {
    if (row instanceof TableViewRow) return row
    if (typeof row !== 'object' || row === null) return null
    const made = new TableViewRow()
    made.applyProperties(row)
    return made
  }

  override [initial](): UiProperties {
    const name = typeof this.title === 'string' ? { accessibilityLabel: this.title } : {}
    return { ...(this.#label && { usualHeight: ROW_HEIGHT }), ...name }
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (IMAGES.has(name)) this.#drawImage(name, value)
    if (name === 'title' || name === 'color' || name === 'font' || name === 'leftImage') this.#drawTitle()
  }

  /** The title is a Label of its own, and each picture an ImageView. */
  override [show](name: string): void {
    if (name !== 'title' && !IMAGES.has(name)) super[show](name)
  }

  override [context](): object {
    return { row: this, rowData: this, searchMode: false, detail: false, ...this.#keeper?.placeOf(this) }
  }

  [place](keeper: RowKeeper | null): void {
    this.#keeper = keeper
  }

  override [swiped](direction: unknown): void {
    if (direction === 'left') this.#keeper?.rowSwiped(this)
  }

  #drawImage(name: string, image: unknown): void {
    const old = this.#images.get(name)
    if (old) this[detach](old)
    this.#images.delete(name)
    if (image === undefined || image === null) return
    const view = new ImageView()
    view.applyProperties({ image, height: '70%', [name === 'leftImage' ? 'left' : 'right']: MARGIN })
    this.#images.set(name, view)
    this[attach](view, 0)
  }

  #drawTitle(): void {
    if (typeof this.title !== 'string') {
      if (this.#label) this[detach](this.#label)
      this.#label = null
      return
    }
    this.#label ??= new Label()
    this.#label.applyProperties({
      text: this.title,
      height: ROW_HEIGHT,
      left: this.#images.has('leftImage') ? MARGIN + ROW_HEIGHT : MARGIN,
      color: this.color ?? 'labelColor',
      font: this.font ?? { fontSize: 17 },
    })
    this[attach](this.#label, 0)
  }
}

/** `_initWithProperties` of TiUITableViewRowProxy.m. */
implement(TableViewRow.prototype, 'Ti.UI.TableViewRow', { backgroundRepeat: false, enabled: true })
