/** The part of Alloy's global `_` (Underscore 1.13) that today's JavaScript has no one word for. */
declare const _: {
  debounce<Args extends unknown[]>(callback: (...args: Args) => void, waitMs: number): (...args: Args) => void
  throttle<Args extends unknown[]>(callback: (...args: Args) => void, waitMs: number): (...args: Args) => void
  once<Args extends unknown[], Result>(callback: (...args: Args) => Result): (...args: Args) => Result
  defer<Args extends unknown[]>(callback: (...args: Args) => void, ...args: Args): void
  extend<Target extends object, Source extends object>(target: Target, source: Source): Target & Source
  defaults<Target extends object, Source extends object>(target: Target, source: Source): Source & Target
  pick<Source extends object, Key extends keyof Source>(source: Source, ...keys: Key[]): Pick<Source, Key>
  omit<Source extends object, Key extends keyof Source>(source: Source, ...keys: Key[]): Omit<Source, Key>
  isEqual(left: unknown, right: unknown): boolean
  isEmpty(value: unknown): boolean
  groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Record<string, Item[]>
  indexBy<Item>(items: readonly Item[], key: (item: Item) => string): Record<string, Item>
  sortBy<Item>(items: readonly Item[], key: (item: Item) => number | string): Item[]
  uniq<Item>(items: readonly Item[]): Item[]
  difference<Item>(items: readonly Item[], others: readonly Item[]): Item[]
  uniqueId(prefix?: string): string
}
