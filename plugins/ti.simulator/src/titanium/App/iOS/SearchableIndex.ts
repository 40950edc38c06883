import { membersOf } from '../../api/members.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { notices } from '../../kernel/os.ts'
import { setTimeout } from '../../kernel/timers.ts'
import { SearchableItem } from './SearchableItem.ts'

/**
 * The phone has no Spotlight that would show what is indexed; the timeline tells it. Callbacks as in
 * TiAppiOSSearchableIndexProxy.m. https://titaniumsdk.com/api/titanium/app/ios/searchableindex.html
 */
export class SearchableIndex extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.iOS.SearchableIndex'

  isSupported(): boolean {
    return true
  }

  addToDefaultSearchableIndex(items: unknown, callback: unknown): void {
    const listed = arrayOf(items, 'addToDefaultSearchableIndex').filter(
      (each) => each instanceof SearchableItem,
    )
    notices.fired('indexed', { items: listed.map((item) => item.uniqueIdentifier ?? null) })
    this.#answer('added', callback)
  }

  deleteAllSearchableItems(callback: unknown): void {
    this.#answer('removedAll', callback)
  }

  deleteAllSearchableItemByDomainIdenifiers(domains: unknown, callback: unknown): void {
    arrayOf(domains, 'deleteAllSearchableItemByDomainIdenifiers')
    this.#answer('removed', callback)
  }

  deleteSearchableItemsByIdentifiers(identifiers: unknown, callback: unknown): void {
    arrayOf(identifiers, 'deleteSearchableItemsByIdentifiers')
    this.#answer('removed', callback)
  }

  #answer(type: string, callback: unknown): void {
    if (typeof callback !== 'function')
      throw new TypeError('Ti.App.iOS.SearchableIndex: a callback is needed')
    setTimeout(() => callback({ success: true, type, source: this }), 0)
  }
}

function arrayOf(value: unknown, method: string): unknown[] {
  if (Array.isArray(value)) return value
  throw new TypeError(`Ti.App.iOS.SearchableIndex.${method} takes an array`)
}

refuseMissing(
  SearchableIndex.prototype,
  'Ti.App.iOS.SearchableIndex',
  membersOf('Ti.App.iOS.SearchableIndex'),
)
