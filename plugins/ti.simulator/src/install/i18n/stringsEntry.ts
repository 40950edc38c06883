import { parseStrings } from '../../wire/stringsFile.ts'

/**
 * A text as the build writes it into Localizable.strings: every `%s` becomes `%@`, and quotes are escaped, nothing else.
 * @returns undefined where iOS cannot read what is written: it then takes no text at all of that file.
 */
export function stringsEntry(key: string, text: string): string | undefined {
  const entry = `${quoted(key)} = ${quoted(text.replaceAll('%s', '%@'))};`
  try {
    return parseStrings(entry).size === 1 ? entry : undefined
  } catch {
    return undefined
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\"', '"').replaceAll('"', '\\"')}"`
}
