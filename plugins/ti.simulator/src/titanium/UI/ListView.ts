import type { UiProperties } from '../../wire/ui.ts'
import { ListSection, type SectionKeeper } from './ListSection.ts'
import { constants } from './native/constants.ts'
import {
  attach,
  detach,
  emit,
  firstRow,
  glassId,
  initial,
  place,
  readNative,
  show,
  tellGlass,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { Rows } from './native/Rows.ts'
import type { Template } from './native/template.ts'

/** Properties that shape the rows and are not drawn themselves. */
const SHAPES = new Set(['templates', 'defaultItemTemplate'])
const NO_BUBBLES = { bubbles: false }

/** https://titaniumsdk.com/api/titanium/ui/listview.html */
export class ListView extends Rows implements SectionKeeper {
  #sections: ListSection[] = []

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
    const view = this.#sections[sectionIndex]?.rowAt(itemIndex)?.[glassId] ?? null
    if (view !== null) this[tellGlass]({ scrollTo: { view } })
  }

  override [initial](): UiProperties {
    return { layout: 'vertical' }
  }

  override [show](name: string): void {
    if (!SHAPES.has(name)) super[show](name)
  }

  template(name: unknown): Template | number {
    const wanted = name ?? this[readNative]('defaultItemTemplate') ?? constants.LIST_ITEM_TEMPLATE_DEFAULT
    if (typeof wanted === 'number') return wanted
    const templates: unknown = this[readNative]('templates')
    const found: unknown = isObject(templates) ? templates[String(wanted)] : undefined
    return isObject(found) ? found : constants.LIST_ITEM_TEMPLATE_DEFAULT
  }

  indexOf(section: ListSection): number {
    return this.#sections.indexOf(section)
  }

  itemTapped(event: object): void {
    this[emit]('itemclick', event, NO_BUBBLES)
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

implement(ListView.prototype, 'Ti.UI.ListView', { canScroll: true })
