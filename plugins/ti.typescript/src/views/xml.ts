import { DOMParser } from '@xmldom/xmldom'
import type { Position, Problem } from '../problem.ts'

/** An element and where it is written. */
export interface XmlElement extends Position {
  name: string
  /** By name, platform prefix included (`ios:onClick`). */
  attributes: Map<string, XmlAttribute>
  children: XmlElement[]
  /** The text directly inside, trimmed. */
  text: string
}

export interface XmlAttribute extends Position {
  value: string
}

/**
 * The root element, or what is wrong with the XML. The parser and what it lets pass are Alloy's
 * (`XML.parseFromString` in its utils.js), so that what passes here passes there.
 */
export function readXml(file: string, text: string): XmlElement | Problem {
  let problem: Problem | undefined
  const report = (message: string) => {
    problem ??= { file, ...placeIn(message), what: describe(message), mend: 'correct the markup' }
  }
  const errorHandler = {
    error: report,
    fatalError: report,
    warning: (message: string) => {
      if (message.includes('unclosed xml attribute')) report(message)
    },
  }
  let root: Element | null | undefined
  try {
    root = new DOMParser({ locator: {}, errorHandler }).parseFromString(text, 'text/xml')?.documentElement
  } catch (error) {
    report(error instanceof Error ? error.message : String(error))
  }
  if (problem) return problem
  if (!root) return { file, line: 1, column: 1, what: 'no element in it', mend: 'begin with <Alloy>' }
  return readElement(root)
}

function readElement(element: Element): XmlElement {
  const children: XmlElement[] = []
  let text = ''
  for (const node of Array.from(element.childNodes)) {
    if (isElement(node)) children.push(readElement(node))
    else if (node.nodeType === node.TEXT_NODE) text += node.nodeValue
  }
  const attributes = new Map(
    Array.from(element.attributes, (node) => [node.nodeName, { ...placeOf(node), value: node.value }]),
  )
  return { ...placeOf(element), name: element.nodeName, attributes, children, text: text.trim() }
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

/** xmldom notes the place of every node when given a locator; its typings do not say so. */
function placeOf(node: Node & { lineNumber?: number; columnNumber?: number }): Position {
  return { line: node.lineNumber ?? 1, column: node.columnNumber ?? 1 }
}

function placeIn(message: string): Position {
  const [, line, column] = /@#\[line:(\d+),col:(\d+)\]/.exec(message) ?? []
  return { line: Number(line ?? 1), column: Number(column ?? 1) }
}

function describe(message: string): string {
  return message
    .replace(/@#\[.*\]/, '')
    .replace(/^\[xmldom \w+\]\s*/, '')
    .replace('unclosed xml attribute', 'a tag or an attribute is not closed')
    .replace('element parse error: Error: ', '')
    .trim()
}
