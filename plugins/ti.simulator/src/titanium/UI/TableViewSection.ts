import { type Extents, SPANS } from '../layout/extents.ts'
import { attach, detach, firstRow, place, usualExtents } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { Rows } from './native/lists/Rows.ts'
import { type RowKeeper, TableViewRow } from './TableViewRow.ts'

/** Whom a section asks how many rows are above it. */
export interface TableKeeper {
  rowsAbove(section: TableViewSection): number
  /** A row that its user may take away, as the table or the row says. */
  mayEdit(row: TableViewRow): boolean
  rowDeleted(event: object): void
}

/** https://titaniumsdk.com/api/titanium/ui/tableviewsection.html */
export class TableViewSection extends Rows implements RowKeeper {
  #rows: TableViewRow[] = []
  #keeper: TableKeeper | null = null
  #isFound: (row: TableViewRow) => boolean = () => true

  override get [usualExtents](): Extents {
    return SPANS
  }

  get rows(): TableViewRow[] {
    return [...this.#rows]
  }

  get rowCount(): number {
    return this.#rows.length
  }

  override add(rows: unknown): void {
    for (const row of Array.isArray(rows) ? rows : [rows]) this.insert(this.#rows.length, row)
  }

  override remove(row: unknown): void {
    if (!(row instanceof TableViewRow) || !this.#rows.includes(row)) return
    this.#rows = this.#rows.filter((each) => each !== row)
    row[place](null)
    this[detach](row)
  }

  rowAtIndex(index: number): TableViewRow | undefined {
    return this.#rows[index]
  }

  insert(index: number, value: unknown): void {
    const row = TableViewRow.from(value)
    if (!row) return
    this.#rows.splice(index, 0, row)
    row[place](this)
    this.#attachFound()
  }

  /** Only these rows are seen. */
  search(isFound: (row: TableViewRow) => boolean): void {
    this.#isFound = isFound
    for (const row of this.#rows) if (!isFound(row)) this[detach](row)
    this.#attachFound()
  }

  placeOf(row: TableViewRow): object {
    const above = this.#keeper?.rowsAbove(this) ?? 0
    return { section: this, index: above + this.#rows.indexOf(row) }
  }

  rowSwiped(row: TableViewRow): void {
    const keeper = this.#keeper
    if (!keeper?.mayEdit(row)) return
    const about = { row, rowData: row, ...this.placeOf(row) }
    this.remove(row)
    keeper.rowDeleted(about)
  }

  #attachFound(): void {
    for (const [index, row] of this.#rows.filter(this.#isFound).entries())
      if (row.parent !== this) this[attach](row, this[firstRow] + index)
  }

  [place](keeper: TableKeeper | null): void {
    this.#keeper = keeper
  }
}

implement(TableViewSection.prototype, 'Ti.UI.TableViewSection')
