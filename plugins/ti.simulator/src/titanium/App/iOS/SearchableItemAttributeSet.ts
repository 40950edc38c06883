import { propertiesOf } from '../../api/members.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'

/** What an item of the search is about; each of its many properties reads as it was set. https://titaniumsdk.com/api/titanium/app/ios/searchableitemattributeset.html */
export class SearchableItemAttributeSet extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.iOS.SearchableItemAttributeSet'

  /** @throws {Error} without the `itemContentType`, which iOS needs. */
  static create(properties: object = {}): SearchableItemAttributeSet {
    if (!('itemContentType' in properties))
      throw new Error('Ti.App.iOS.createSearchableItemAttributeSet needs an "itemContentType"')
    const set = new SearchableItemAttributeSet()
    const known = [...propertiesOf('Ti.App.iOS.SearchableItemAttributeSet')].filter((name) => !(name in set))
    set.applyProperties({ ...Object.fromEntries(known.map((name) => [name, undefined])), ...properties })
    return set
  }
}
