interface Row<Item> {
  element: Element
  update(item: Item): void
}

/** A list whose rows follow its items. An item that stays keeps its element, and with it the focus. */
export class LiveList<Item> {
  readonly #list: Element
  readonly #keyOf: (item: Item) => string
  readonly #create: (item: Item) => Row<Item>
  readonly #rows = new Map<string, Row<Item>>()

  constructor(list: Element, keyOf: (item: Item) => string, create: (item: Item) => Row<Item>) {
    this.#list = list
    this.#keyOf = keyOf
    this.#create = create
  }

  show(items: Item[]) {
    const keys = new Set(items.map(this.#keyOf))
    for (const [key, { element }] of this.#rows) {
      if (keys.has(key)) continue
      element.remove()
      this.#rows.delete(key)
    }
    items.forEach((item, index) => {
      const row = this.#rows.get(this.#keyOf(item)) ?? this.#create(item)
      this.#rows.set(this.#keyOf(item), row)
      row.update(item)
      const there = this.#list.children[index]
      if (there !== row.element) this.#list.insertBefore(row.element, there ?? null)
    })
  }
}
