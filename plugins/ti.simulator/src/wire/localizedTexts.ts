import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseStrings } from './stringsFile.ts'

/** The texts of a language that the app has none for. */
const FALLBACK = 'en'

/**
 * The texts of an app in one language, as the build left them: each `%s` of i18n is `%@` in them.
 * `writeI18NFiles` of the SDK's iphone/cli/commands/_build.js
 * @param bundle the folder of the app's bundle
 * @returns undefined where the app has no texts in that language
 * @throws {SyntaxError} that names the file and its line.
 */
export function textsIn(bundle: string, language: string): ReadonlyMap<string, string> | undefined {
  const name = join(`${language}.lproj`, 'Localizable.strings')
  const file = join(bundle, name)
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language) || !existsSync(file)) return undefined
  try {
    return parseStrings(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new SyntaxError(`${name}: ${error instanceof Error ? error.message : error}`)
  }
}

/**
 * The texts that a phone of that locale shows: those of language and region come first, then those of the language, then
 * English (NSBundle, preferredLocalizations).
 * @throws {SyntaxError} as `textsIn` does.
 */
export function textsOfPhone(
  bundle: string,
  { language, script, region }: Intl.Locale,
): ReadonlyMap<string, string> {
  const codes = [[language, script, region], [language, script], [language, region], [language], [FALLBACK]]
  for (const code of codes) {
    const texts = textsIn(bundle, code.filter(Boolean).join('-'))
    if (texts) return texts
  }
  return new Map()
}
