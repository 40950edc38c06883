import type { Listener } from '../../../kernel/KrollProxy.ts'

/** A template of views, as `ListView.templates` holds it. */
export interface Template {
  readonly properties?: object
  readonly childTemplates?: readonly ChildTemplate[]
  readonly events?: { readonly [name: string]: Listener }
}

export interface ChildTemplate extends Template {
  readonly type?: string
  readonly bindId?: string
}

/** The data of an item: properties of the item itself, and of each bound view by its `bindId`. */
export interface ItemData {
  readonly template?: unknown
  readonly properties?: object
  readonly [bindId: string]: unknown
}
