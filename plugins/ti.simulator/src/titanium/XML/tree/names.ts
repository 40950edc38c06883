const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
/** A name without a colon: https://www.w3.org/TR/xml-names/#NT-NCName */
const NC_NAME = new RegExp(`^[${START}][${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*$`, 'u')

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'

export interface QualifiedName {
  readonly prefix: string | null
  readonly localName: string
}

export function split(name: string): QualifiedName {
  const colon = name.indexOf(':')
  return colon < 0
    ? { prefix: null, localName: name }
    : { prefix: name.slice(0, colon), localName: name.slice(colon + 1) }
}

/** @throws {Error} for what is no name of an element without a namespace */
export function checkElementName(name: string): void {
  if (!NC_NAME.test(name)) throw new Error(`Ti.XML: Invalid element name ${name}`)
}

/** @throws {Error} for what is no name of an attribute without a namespace */
export function checkAttributeName(name: string): void {
  if (!NC_NAME.test(name) || name.toLowerCase() === 'xmlns')
    throw new Error(`Ti.XML: Invalid attribute name ${name}`)
}

/** @throws {Error} for a name that no element of this namespace can have: `TiDOMNodeProxy.m` */
export function checkQualifiedElement(name: string, uri: string | null): void {
  const { prefix, localName } = split(name)
  checkElementName(localName)
  checkPrefix(prefix, uri)
}

/** @throws {Error} for a name that no attribute of this namespace can have */
export function checkQualifiedAttribute(name: string, uri: string | null): void {
  const { prefix, localName } = split(name)
  if (name.toLowerCase() === 'xmlns') mustBe(XMLNS_NAMESPACE, name, uri)
  else {
    checkAttributeName(localName)
    if (prefix === 'xmlns') mustBe(XMLNS_NAMESPACE, name, uri)
    else checkPrefix(prefix, uri)
  }
}

function checkPrefix(prefix: string | null, uri: string | null): void {
  if (prefix === null) return
  if (!uri) throw new Error('Ti.XML: Can not have a prefix with a nil or empty URI')
  if (prefix === 'xml') mustBe(XML_NAMESPACE, prefix, uri)
  else if (!NC_NAME.test(prefix) || prefix.toLowerCase().startsWith('xml'))
    throw new Error(`Ti.XML: Invalid prefix ${prefix}`)
}

function mustBe(namespace: string, name: string, uri: string | null): void {
  if (uri !== namespace) throw new Error(`Ti.XML: Invalid URI ${uri} for ${name}`)
}
