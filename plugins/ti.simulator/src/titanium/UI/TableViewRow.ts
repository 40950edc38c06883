import type { UiProperties } from '../../wire/ui.ts'
import { type Extents, SPANS } from '../layout/extents.ts'
import { Label } from './Label.ts'
import { attach, context, detach, initial, place, show, usualExtents, writeNative } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** UIKit's, in points. */
const ROW_HEIGHT = 44

/** Whom a row asks where it is. */
export interface RowKeeper {
  placeOf(row: TableViewRow): object
}

/** A row of a table: a title, or views of its own. https://titaniumsdk.com/api/titanium/ui/tableviewrow.html */
export class TableViewRow extends ViewProxy {
  declare title: unknown
  declare color: unknown
  declare font: unknown
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
    return { height: this.#label ? ROW_HEIGHT : 'SIZE', minimumHeight: ROW_HEIGHT, ...name }
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (name === 'title' || name === 'color' || name === 'font') this.#drawTitle()
  }

  /** The title is a Label of its own. */
  override [show](name: string): void {
    if (name !== 'title') super[show](name)
  }

  override [context](): object {
    return { row: this, rowData: this, searchMode: false, detail: false, ...this.#keeper?.placeOf(this) }
  }

  [place](keeper: RowKeeper | null): void {
    this.#keeper = keeper
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
      left: 16,
      color: this.color ?? 'labelColor',
      font: this.font ?? { fontSize: 17 },
    })
    this[attach](this.#label, 0)
  }
}

/** `_initWithProperties` of TiUITableViewRowProxy.m. */
implement(TableViewRow.prototype, 'Ti.UI.TableViewRow', { backgroundRepeat: false, enabled: true })
