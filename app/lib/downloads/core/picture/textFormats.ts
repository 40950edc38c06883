/** Byte order marks of UTF-8 and UTF-16. */
const BYTE_ORDER_MARK = /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)/
/** The control characters that a text may have: tab, line feed, form feed, carriage return and escape. */
const CONTROLS = '\t\n\f\r\x1b'
/** What may stand before the first element; a comment may be longer than what is looked at. */
const PROLOG = /^(?:\s|<!--.*?(?:-->|$)|<\?.*?(?:\?>|$)|<!doctype[^>]*(?:>|$))+/is
/** Elements that a page may begin with: https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type */
const PAGE =
  /^<(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link|center)[\s/>]/i

/** What a text is, by its first letters; undefined for what is no text. */
export function textFormat(head: string): 'page' | 'svg' | 'text' | undefined {
  // In UTF-16 the letters that matter here have a zero each.
  const text = BYTE_ORDER_MARK.test(head) ? head.replace(BYTE_ORDER_MARK, '').split('\0').join('') : head
  if (text === '' || !isText(text)) return undefined
  const [prolog = ''] = PROLOG.exec(text) ?? []
  const body = text.slice(prolog.length)
  if (/^<(?:\w+:)?svg[\s/>]/i.test(body) || /<!doctype svg/i.test(prolog)) return 'svg'
  if (PAGE.test(body) || /<!doctype html/i.test(prolog)) return 'page'
  return body === '' && prolog.includes('<!--') ? 'page' : 'text'
}

function isText(letters: string): boolean {
  return Array.from(letters).every((letter) => letter >= ' ' || CONTROLS.includes(letter))
}
