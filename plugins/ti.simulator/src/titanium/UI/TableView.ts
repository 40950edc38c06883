import { SearchBar } from './bars/SearchBar.ts'
import { attach, detach, emit, firstRow, place, searched, tellGlass, writeNative } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ScrollingRows } from './native/lists/ScrollingRows.ts'
import { lookOfSelection } from './native/lists/selection.ts'
import type { TableViewRow } from './TableViewRow.ts'
import { type TableKeeper, TableViewSection } from './TableViewSection.ts'

interface Found {
  readonly section: TableViewSection
  readonly index: number
}

const NO_BUBBLES = { bubbles: false }

/** Rows are counted through all sections. https://titaniumsdk.com/api/titanium/ui/tableview.html */
export class TableView extends ScrollingRows implements TableKeeper {
  declare editable: unknown
  declare filterAttribute: unknown
  declare filterCaseInsensitive: unknown
  declare filterAnchored: unknown
  #sections: TableViewSection[] = []

  get data(): TableViewSection[] {
    return this.sections
  }

  set data(data: unknown) {
    for (const section of this.sections) this.#remove(section)
    if (Array.isArray(data)) for (const each of data) this.appendRow(each)
  }

  get sections(): TableViewSection[] {
    return [...this.#sections]
  }

  set sections(sections: unknown) {
    this.data = sections
  }

  get sectionCount(): number {
    return this.#sections.length
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (name === 'search' && value instanceof SearchBar) value[searched] = (text) => this.#search(text)
  }

  setData(data: unknown, _animation?: object): void {
    this.data = data
  }

  appendSection(sections: unknown, _animation?: object): void {
    for (const section of Array.isArray(sections) ? sections : [sections])
      if (section instanceof TableViewSection) this.#append(section)
  }

  insertSectionBefore(index: number, section: unknown, _animation?: object): void {
    if (section instanceof TableViewSection) this.#insert(section, this.#checked(index))
  }

  insertSectionAfter(index: number, section: unknown, _animation?: object): void {
    if (section instanceof TableViewSection) this.#insert(section, this.#checked(index) + 1)
  }

  updateSection(index: number, section: unknown, _animation?: object): void {
    if (!(section instanceof TableViewSection)) return
    this.deleteSection(this.#checked(index))
    this.#insert(section, index)
  }

  deleteSection(index: number, _animation?: object): void {
    const section = this.#sections[index]
    if (section) this.#remove(section)
  }

  /** Rows go to the last section; a row with a `header` begins a new one. */
  appendRow(rows: unknown, _animation?: object): void {
    for (const row of Array.isArray(rows) ? rows : [rows]) {
      if (row instanceof TableViewSection) this.#append(row)
      else this.#sectionFor(row).add(row)
    }
  }

  insertRowBefore(index: number, row: unknown, _animation?: object): void {
    const { section, index: inSection } = this.#find(index)
    section.insert(inSection, row)
  }

  insertRowAfter(index: number, row: unknown, _animation?: object): void {
    const { section, index: inSection } = this.#find(index)
    section.insert(inSection + 1, row)
  }

  updateRow(index: number, row: unknown, _animation?: object): void {
    const { section, index: inSection } = this.#find(index)
    section.remove(section.rowAtIndex(inSection))
    section.insert(inSection, row)
  }

  /** A row, or its index. */
  deleteRow(row: unknown, _animation?: object): void {
    if (typeof row === 'number') {
      const { section, index } = this.#find(row)
      section.remove(section.rowAtIndex(index))
    } else for (const section of this.#sections) section.remove(row)
  }

  scrollToIndex(index: number, _options?: object): void {
    const found = this.#find(index)
    const row = found.section.rowAtIndex(found.index)
    if (row) this.bringIntoSight(row)
  }

  scrollToTop(top: unknown, _options?: object): void {
    this.setContentOffset({ x: 0, y: top })
  }

  selectRow(index: number, _options?: object): void {
    this.#select(index, true)
    this.scrollToIndex(index)
  }

  deselectRow(index: number, _options?: object): void {
    this.#select(index, false)
  }

  rowsAbove(section: TableViewSection): number {
    const above = this.#sections.slice(0, this.#sections.indexOf(section))
    return above.reduce((count, each) => count + each.rowCount, 0)
  }

  protected override scrolled(step: 'begin' | 'move' | 'end'): void {
    if (step === 'begin') this[emit]('dragstart', {}, NO_BUBBLES)
    if (step === 'move') this[emit]('scroll', this.extent(), NO_BUBBLES)
    if (step !== 'end') return
    this[emit]('dragend', { decelerate: false }, NO_BUBBLES)
    this[emit]('scrollend', this.extent(), NO_BUBBLES)
  }

  mayEdit(row: TableViewRow): boolean {
    return Boolean(row.editable ?? this.editable)
  }

  rowDeleted(event: object): void {
    this[emit]('delete', event, NO_BUBBLES)
  }

  #select(index: number, selected: boolean): void {
    const found = this.#find(index)
    const row = found.section.rowAtIndex(found.index)
    row?.[tellGlass](lookOfSelection(row, selected))
  }

  #sectionFor(row: unknown): TableViewSection {
    const header: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'header') : undefined
    const last = this.#sections.at(-1)
    if (last && typeof header !== 'string') return last
    const section = new TableViewSection()
    if (typeof header === 'string') section.applyProperties({ headerTitle: header })
    return this.#append(section)
  }

  #append(section: TableViewSection): TableViewSection {
    return this.#insert(section, this.#sections.length)
  }

  #insert(section: TableViewSection, index: number): TableViewSection {
    this.#sections.splice(index, 0, section)
    section[place](this)
    this[attach](section, this[firstRow] + index)
    return section
  }

  #checked(index: number): number {
    if (this.#sections[index]) return index
    throw new RangeError(`Ti.UI.TableView: there is no section ${index}`)
  }

  #remove(section: TableViewSection): void {
    this.#sections = this.#sections.filter((each) => each !== section)
    section[place](null)
    this[detach](section)
  }

  #find(row: number): Found {
    let index = row
    for (const section of this.#sections) {
      if (index >= 0 && index < section.rowCount) return { section, index }
      index -= section.rowCount
    }
    throw new RangeError(`Ti.UI.TableView: there is no row ${row}`)
  }

  /** Rows whose `filterAttribute`, which is their title, has the text in it. */
  #search(text: string): void {
    const plain = (value: string) => (this.filterCaseInsensitive === false ? value : value.toLowerCase())
    const attribute = typeof this.filterAttribute === 'string' ? this.filterAttribute : 'title'
    const wanted = plain(text)
    const isFound = (row: TableViewRow) => {
      const value = plain(String(Reflect.get(row, attribute) ?? ''))
      return this.filterAnchored === true ? value.startsWith(wanted) : value.includes(wanted)
    }
    for (const section of this.#sections) section.search(isFound)
  }
}

implement(TableView.prototype, 'Ti.UI.TableView', { scrollsToTop: true })
