import { nativeLog } from '../kernel/nativeLog.ts'
import { atTurnEnd } from '../kernel/turn.ts'
import { SearchBar } from './bars/SearchBar.ts'
import { ListSection, type SectionKeeper } from './ListSection.ts'
import { constants } from './native/constants.ts'
import {
  attach,
  detach,
  emit,
  firstRow,
  glassId,
  keySequence,
  place,
  readNative,
  searched,
  show,
  writeNative,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { type Marker, Markers } from './native/lists/Markers.ts'
import { ScrollingRows } from './native/lists/ScrollingRows.ts'
import type { Template } from './native/lists/template.ts'

/** Properties that shape the rows and are not drawn themselves. */
const SHAPES = ['templates', 'defaultItemTemplate']
const NO_BUBBLES = { bubbles: false }

/** https://titaniumsdk.com/api/titanium/ui/listview.html */
export class ListView extends ScrollingRows implements SectionKeeper {
  #sections: ListSection[] = []
  /** Names of templates that items asked for in vain. */
  readonly #unknown = new Set<string>()

  readonly #markers = new Markers(
    ({ sectionIndex, itemIndex }) => {
      const row = this.#sections[sectionIndex]?.rowAt(itemIndex)
      return row !== undefined && this.isSeen(row)
    },
    (marker) => this[emit]('marker', marker, NO_BUBBLES),
  )

  override get [keySequence](): readonly string[] {
    return SHAPES
  }

  get sections(): ListSection[] {
    return [...this.#sections]
  }

  set sections(sections: unknown) {
    for (const section of this.sections) this.#remove(section)
    this.#insert(0, sections)
  }

  get sectionCount(): number {
    return this.#sections.length
  }

  setSections(sections: unknown, _animation?: object): void {
    this.sections = sections
  }

  appendSection(sections: unknown, _animation?: object): void {
    this.#insert(this.#sections.length, sections)
  }

  insertSectionAt(index: number, sections: unknown, _animation?: object): void {
    this.#insert(index, sections)
  }

  replaceSectionAt(index: number, section: unknown, _animation?: object): void {
    this.deleteSectionAt(index)
    this.#insert(index, section)
  }

  deleteSectionAt(index: number, _animation?: object): void {
    const section = this.#sections[index]
    if (section) this.#remove(section)
  }

  scrollToItem(sectionIndex: number, itemIndex: number, _options?: object): void {
    const row = this.#sections[sectionIndex]?.rowAt(itemIndex)
    if (row) this.bringIntoSight(row)
    atTurnEnd(() => this.#markers.look())
  }

  /** `marker` tells when the item comes into sight, at once where it is. */
  setMarker(marker: Marker): void {
    this.#markers.set(marker)
    atTurnEnd(() => this.#markers.look())
  }

  addMarker(marker: Marker): void {
    this.#markers.add(marker)
    atTurnEnd(() => this.#markers.look())
  }

  override setContentOffset(offset: unknown, options?: object): void {
    super.setContentOffset(offset, options)
    atTurnEnd(() => this.#markers.look())
  }

  protected override scrolled(step: 'begin' | 'move' | 'end'): void {
    this.#markers.look()
    if (step !== 'move') this[emit](step === 'begin' ? 'scrollstart' : 'scrollend', this.#seen(), NO_BUBBLES)
  }

  /** Where the rows are that are selected, in their order. */
  get selectedItems(): object[] {
    return this.#sections.flatMap((section) => section.selectedRows().map((row) => section.aboutRow(row)))
  }

  selectItem(sectionIndex: number, itemIndex: number): void {
    this.#select(sectionIndex, itemIndex, true)
    this.scrollToItem(sectionIndex, itemIndex)
  }

  deselectItem(sectionIndex: number, itemIndex: number): void {
    this.#select(sectionIndex, itemIndex, false)
  }

  override [show](name: string): void {
    if (!SHAPES.includes(name)) super[show](name)
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (SHAPES.includes(name)) for (const section of this.#sections) section[place](this)
    if (name === 'searchText') this.#search(value)
    if (name === 'searchView' && value instanceof SearchBar) value[searched] = (text) => this.#search(text)
  }

  template(name: unknown): Template | number {
    const wanted = name ?? this[readNative]('defaultItemTemplate') ?? constants.LIST_ITEM_TEMPLATE_DEFAULT
    if (typeof wanted === 'number') return wanted
    const template = this.#named(String(wanted))
    if (template) return template
    if (this.#unknown.size === 0) atTurnEnd(() => this.#tellUnknown())
    this.#unknown.add(String(wanted))
    return constants.LIST_ITEM_TEMPLATE_DEFAULT
  }

  indexOf(section: ListSection): number {
    return this.#sections.indexOf(section)
  }

  itemTapped(event: object): void {
    this[emit]('itemclick', event, NO_BUBBLES)
  }

  itemEdited(name: 'delete' | 'editaction', event: object): void {
    this[emit](name, event, NO_BUBBLES)
  }

  #search(text: unknown): void {
    const wanted = typeof text === 'string' ? text : ''
    const caseInsensitive = this[readNative]('caseInsensitiveSearch') !== false
    const found = this.#sections.map((section) => section.search(wanted, caseInsensitive))
    if (found.every((count) => count === 0)) this[emit]('noresults', {}, NO_BUBBLES)
  }

  /** The first item that is seen, and how many are. */
  #seen(): object {
    const rows = this.#sections.flatMap((section) =>
      section
        .rows()
        .filter((row) => this.isSeen(row))
        .map((row) => ({ section, row })),
    )
    const [first] = rows
    const { sectionIndex = -1, itemIndex = -1 } = first?.section.placeOf(first.row) ?? {}
    return {
      firstVisibleItem: first?.section.getItemAt(itemIndex),
      firstVisibleItemIndex: itemIndex,
      firstVisibleSection: first?.section,
      firstVisibleSectionIndex: sectionIndex,
      visibleItemCount: rows.length,
    }
  }

  #select(sectionIndex: number, itemIndex: number, selected: boolean): void {
    if (this[glassId] === null) return
    const row = this.#sections[sectionIndex]?.rowAt(itemIndex)
    if (row) row.select(selected)
    else nativeLog('warn', 'ListView: Select item index is out of range')
  }

  #named(name: string): Template | undefined {
    const templates: unknown = this[readNative]('templates')
    const found: unknown = isObject(templates) ? templates[name] : undefined
    return isObject(found) ? found : undefined
  }

  /** Told when the turn is over, since templates may follow the items. */
  #tellUnknown(): void {
    for (const name of this.#unknown)
      if (!this.#named(name))
        nativeLog('warn', `Ti.UI.ListView has no template "${name}"; its items are drawn as the default one`)
    this.#unknown.clear()
  }

  #insert(index: number, value: unknown): void {
    const sections = (Array.isArray(value) ? value : [value]).filter((each) => each instanceof ListSection)
    this.#sections.splice(index, 0, ...sections)
    for (const [offset, section] of sections.entries()) {
      section[place](this)
      this[attach](section, this[firstRow] + index + offset)
    }
  }

  #remove(section: ListSection): void {
    this.#sections = this.#sections.filter((each) => each !== section)
    this[detach](section)
    section[place](null)
  }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null
}

implement(ListView.prototype, 'Ti.UI.ListView', { canScroll: true, willScrollOnStatusTap: true })
