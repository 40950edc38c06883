import { type Extents, SPANS } from '../layout/extents.ts'
import { type ItemPlace, ListItem } from './ListItem.ts'
import { attach, detach, firstRow, place, usualExtents } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { Rows } from './native/lists/Rows.ts'
import type { ItemData, Template } from './native/lists/template.ts'
import type { ViewProxy } from './View.ts'

/** The list of a section: its templates, and its ear. */
export interface SectionKeeper {
  template(name: unknown): Template | number
  indexOf(section: ListSection): number
  itemTapped(event: object): void
  /** The user took an item away, or chose the first of its `editActions`. */
  itemEdited(name: 'delete' | 'editaction', event: object): void
}

/** https://titaniumsdk.com/api/titanium/ui/listsection.html */
export class ListSection extends Rows implements ItemPlace {
  #items: ItemData[] = []
  #rows: ListItem[] = []
  #keeper: SectionKeeper | null = null
  #isFound = (_item: ItemData): boolean => true

  override get [usualExtents](): Extents {
    return SPANS
  }

  get items(): ItemData[] {
    return [...this.#items]
  }

  set items(items: unknown) {
    this.replaceItemsAt(0, this.#items.length, items)
  }

  setItems(items: unknown, _animation?: object): void {
    this.items = items
  }

  appendItems(items: unknown, _animation?: object): void {
    this.replaceItemsAt(this.#items.length, 0, items)
  }

  insertItemsAt(index: number, items: unknown, _animation?: object): void {
    this.replaceItemsAt(index, 0, items)
  }

  deleteItemsAt(index: number, count: number, _animation?: object): void {
    this.replaceItemsAt(index, count, [])
  }

  updateItemAt(index: number, item: unknown, _animation?: object): void {
    this.replaceItemsAt(index, 1, [item])
  }

  getItemAt(index: number): ItemData | undefined {
    return this.#items[index]
  }

  /** Throws for an index that is not between 0 and the number of items. */
  replaceItemsAt(index: number, count: number, items: unknown, _animation?: object): void {
    if (!Number.isInteger(index) || index < 0 || index > this.#items.length)
      throw new RangeError(
        `Ti.UI.ListSection: there is no item ${index}; the section has ${this.#items.length}`,
      )
    const added = (Array.isArray(items) ? items : [items]).filter(isItem)
    this.#items.splice(index, count, ...added)
    for (const row of this.#rows.splice(index, count)) this[detach](row)
    if (this.#keeper) this.#addRows(index, added, this.#keeper)
  }

  placeOf(item: ListItem): { section: ViewProxy; sectionIndex: number; itemIndex: number } {
    return {
      section: this,
      sectionIndex: this.#keeper?.indexOf(this) ?? -1,
      itemIndex: this.#rows.indexOf(item),
    }
  }

  itemTapped(event: object): void {
    this.#keeper?.itemTapped(event)
  }

  itemSwiped(item: ListItem): void {
    const about = this.aboutRow(item)
    const actions: unknown = Reflect.get(item, 'editActions')
    const [first] = Array.isArray(actions) ? actions : []
    if (first) {
      this.#keeper?.itemEdited('editaction', { ...about, action: first.title, identifier: first.identifier })
      return
    }
    this.deleteItemsAt(this.#rows.indexOf(item), 1)
    this.#keeper?.itemEdited('delete', about)
  }

  /** Only items with this text in their `searchableText` are seen; all for none. */
  search(text: string, caseInsensitive: boolean): number {
    this.#isFound = (item) =>
      text === '' || searchable(item, caseInsensitive).includes(caseInsensitive ? text.toLowerCase() : text)
    for (const row of this.#rows) this[detach](row)
    this.#attachFound()
    return this.#items.filter(this.#isFound).length
  }

  rows(): readonly ListItem[] {
    return this.#rows
  }

  selectedRows(): ListItem[] {
    return this.#rows.filter((row) => row.isSelected)
  }

  aboutRow(row: ListItem): object {
    const itemId: unknown = Reflect.get(row, 'itemId')
    return { ...this.placeOf(row), ...(itemId !== undefined && { itemId }) }
  }

  rowAt(index: number): ListItem | undefined {
    return this.#rows[index]
  }

  /** A list takes the section, whose rows can now be made of the list's templates; null takes it away. */
  [place](keeper: SectionKeeper | null): void {
    this.#keeper = keeper
    for (const row of this.#rows.splice(0)) this[detach](row)
    if (keeper) this.#addRows(0, this.#items, keeper)
  }

  #addRows(index: number, items: readonly ItemData[], keeper: SectionKeeper): void {
    const rows = items.map((item) => ListItem.make(item, keeper.template(item.template), this))
    this.#rows.splice(index, 0, ...rows)
    this.#attachFound()
  }

  /** Rows stay where they are; those that are not there yet come to their place. */
  #attachFound(): void {
    const found = this.#rows.filter((_, index) => this.#isFound(this.#items[index] ?? {}))
    for (const [index, row] of found.entries())
      if (row.parent !== this) this[attach](row, this[firstRow] + index)
  }
}

function searchable(item: ItemData, caseInsensitive: boolean): string {
  const { searchableText }: { readonly searchableText?: unknown } = { ...item.properties }
  const text = typeof searchableText === 'string' ? searchableText : ''
  return caseInsensitive ? text.toLowerCase() : text
}

function isItem(value: unknown): value is ItemData {
  return typeof value === 'object' && value !== null
}

implement(ListSection.prototype, 'Ti.UI.ListSection')
