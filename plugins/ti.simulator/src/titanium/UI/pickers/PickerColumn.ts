import { changedRows } from '../native/hooks.ts'
import { implement } from '../native/implement.ts'
import { ViewProxy } from '../View.ts'
import { PickerRow } from './PickerRow.ts'

/** https://titaniumsdk.com/api/titanium/ui/pickercolumn.html */
export class PickerColumn extends ViewProxy {
  /** The picker that it is in listens here. */
  [changedRows]: () => void = () => {}
  #rows: PickerRow[] = []

  get rows(): PickerRow[] {
    return [...this.#rows]
  }

  set rows(rows: unknown) {
    this.#change(Array.isArray(rows) ? rows.filter((row) => row instanceof PickerRow) : [])
  }

  get rowCount(): number {
    return this.#rows.length
  }

  /** The index of the new row. */
  addRow(row: unknown): number {
    if (!(row instanceof PickerRow)) throw new TypeError('Ti.UI.PickerColumn.addRow takes a Ti.UI.PickerRow')
    this.#change([...this.#rows, row])
    return this.#rows.length - 1
  }

  removeRow(row: unknown): void {
    this.#change(this.#rows.filter((each) => each !== row))
  }

  #change(rows: PickerRow[]): void {
    this.#rows = rows
    this[changedRows]()
  }
}

implement(PickerColumn.prototype, 'Ti.UI.PickerColumn')
