import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import type { SearchableItemAttributeSet } from './SearchableItemAttributeSet.ts'

/** https://titaniumsdk.com/api/titanium/app/ios/searchableitem.html */
export class SearchableItem extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.iOS.SearchableItem'
  uniqueIdentifier: string | undefined
  domainIdentifier: string | undefined
  attributeSet: SearchableItemAttributeSet | undefined
  expirationDate: Date | undefined

  /** @throws {Error} without an `attributeSet`, which iOS needs. */
  static create(properties: object = {}): SearchableItem {
    const item = new SearchableItem()
    item.applyProperties(properties)
    if (!item.attributeSet) throw new Error('Ti.App.iOS.createSearchableItem needs an "attributeSet"')
    return item
  }
}
