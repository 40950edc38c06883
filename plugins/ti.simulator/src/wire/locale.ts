/**
 * Language and region of a phone's locale, as `NSLocale` names it: `de-DE`, `zh_Hans_CN`, or with keywords of the user's
 * settings behind, as `th-TH@calendar=buddhist`, which are no part of a language tag.
 * https://developer.apple.com/documentation/foundation/nslocale/localeidentifier
 * @throws {RangeError} for what names no language.
 */
export function localeOf(identifier: string): Intl.Locale {
  const [name = ''] = identifier.split('@')
  try {
    return new Intl.Locale(name.replaceAll('_', '-'))
  } catch {
    throw new RangeError(
      `locale must be a language and a region as iOS names them, such as 'de-DE' or 'th-TH@calendar=buddhist'; it is ${JSON.stringify(identifier)}`,
    )
  }
}
