const ENTRY = /\s*"((?:[^"\\]|\\.)*)"\s*=\s*"((?:[^"\\]|\\.)*)"\s*;|\s*\/\*[\s\S]*?\*\/|\s*\/\/[^\n]*|\s+/gy
const ESCAPE = /\\(?:U([0-9a-fA-F]{4})|([\s\S]))/g
const CONTROL: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/**
 * The texts of a `.strings` file as iOS reads it.
 * https://developer.apple.com/library/archive/documentation/Cocoa/Conceptual/LoadingResources/Strings/Strings.html
 * @throws {SyntaxError} that names the line; iOS takes no text at all of such a file.
 */
export function parseStrings(content: string): Map<string, string> {
  const texts = new Map<string, string>()
  let at = 0
  while (at < content.length) {
    ENTRY.lastIndex = at
    const match = ENTRY.exec(content)
    if (!match) throw new SyntaxError(`line ${content.slice(0, at).split('\n').length} is no "key" = "text";`)
    const [whole, key, text] = match
    if (key !== undefined && text !== undefined) texts.set(unescaped(key), unescaped(text))
    at += whole.length
  }
  return texts
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_whole, code: string | undefined, char: string | undefined) =>
    code === undefined ? (CONTROL[char ?? ''] ?? char ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
