import type { UiProperties } from '../../wire/ui.ts'
import { type Extents, SPANS } from '../layout/extents.ts'
import {
  context,
  initial,
  readNative,
  show,
  swiped,
  tapped,
  tellGlass,
  usualExtents,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { builtInTemplate, usualHeight } from './native/lists/listTemplates.ts'
import { lookOfSelection } from './native/lists/selection.ts'
import type { ItemData, Template } from './native/lists/template.ts'
import type { ViewTree } from './native/ViewTree.ts'
import { viewOfType } from './native/viewTypes.ts'
import { ViewProxy } from './View.ts'

/** Where an item is, and whom a tap on it is told. */
export interface ItemPlace {
  placeOf(item: ListItem): {
    readonly section: ViewProxy
    readonly sectionIndex: number
    readonly itemIndex: number
  }
  itemTapped(event: object): void
  itemSwiped(item: ListItem): void
}

const DRAWN_BY_VIEWS = new Set(['title', 'subtitle', 'image'])

/** A row of a ListView, made of a template and an item's data. https://titaniumsdk.com/api/titanium/ui/listitem.html */
export class ListItem extends ViewProxy {
  readonly #bindIds = new Map<ViewTree, string>()
  #place: ItemPlace | null = null
  #selected = false
  /** Of a cell of UIKit's own. */
  #usualHeight: number | undefined

  get isSelected(): boolean {
    return this.#selected
  }

  select(selected: boolean): void {
    this.#selected = selected
    this[tellGlass](lookOfSelection(this, selected))
  }

  override get [usualExtents](): Extents {
    return SPANS
  }

  static make(data: ItemData, template: Template | number, place: ItemPlace): ListItem {
    const item = new ListItem()
    item.#place = place
    const shape = typeof template === 'number' ? builtInTemplate(template, data) : template
    if (typeof template === 'number') item.#usualHeight = usualHeight(template)
    item.applyProperties({ ...shape.properties, ...data.properties })
    item.#listen(item, shape)
    item.#fill(item, shape, data)
    return item
  }

  /** Text for a screen reader and for whoever looks for the row by its title. */
  override [initial](): UiProperties {
    const title = this[readNative]('title')
    return {
      ...(typeof title === 'string' && { accessibilityLabel: title }),
      ...(this.#usualHeight !== undefined && { usualHeight: this.#usualHeight }),
    }
  }

  /** What a built-in template draws is drawn by its views. */
  override [show](name: string): void {
    if (!DRAWN_BY_VIEWS.has(name)) super[show](name)
  }

  override [context](source: ViewTree): object {
    const place = this.#place?.placeOf(this)
    return { ...place, itemId: this[readNative]('itemId'), bindId: this.#bindIdOf(source) }
  }

  override [tapped](source: ViewTree): void {
    this.#place?.itemTapped({ ...this[context](source), accessoryClicked: false })
  }

  /** A finger that goes all the way to the left is as good as a tap on the button that it uncovers. */
  override [swiped](direction: unknown): void {
    if (direction === 'left' && this[readNative]('canEdit')) this.#place?.itemSwiped(this)
  }

  #fill(parent: ViewProxy, { childTemplates = [] }: Template, data: ItemData): void {
    for (const template of childTemplates) {
      const child = viewOfType(template.type)
      const { bindId } = template
      const bound = bindId === undefined ? undefined : data[bindId]
      child.applyProperties({ ...template.properties, ...(typeof bound === 'object' ? bound : undefined) })
      if (bindId !== undefined) this.#bindIds.set(child, bindId)
      this.#listen(child, template)
      this.#fill(child, template, data)
      parent.add(child)
    }
  }

  #listen(view: ViewProxy, { events = {} }: Template): void {
    for (const [name, listener] of Object.entries(events)) view.addEventListener(name, listener)
  }

  #bindIdOf(view: ViewTree | null): string | undefined {
    if (view === null || view === this) return undefined
    return this.#bindIds.get(view) ?? this.#bindIdOf(view.parent)
  }
}

implement(ListItem.prototype, 'Ti.UI.ListItem')
