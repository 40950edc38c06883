import type { Node as DomNode } from '@xmldom/xmldom'
import { membersOf } from '../api/members.ts'
import { refuseMissing } from '../kernel/members.ts'
import type { Node } from './Node.ts'

/** A method's parameter may be of a narrower type: who registers knows which nodes have the type's number. */
type Make = { make(node: DomNode): Node }['make']

const makers = new Map<number, Make>()
const proxies = new WeakMap<DomNode, Node>()

/** Which class stands for nodes of this type: https://www.w3.org/TR/DOM-Level-2-Core/core.html#ID-1950641247 */
export function standsFor(nodeType: number, make: Make): void {
  makers.set(nodeType, make)
}

const refusals: (() => void)[] = []

/** Refuses what the prototype lacks when the first node is made: most apps make none, and start the sooner. */
export function refuseLater(prototype: object, type: string): void {
  refusals.push(() => refuseMissing(prototype, type, membersOf(type)))
}

/** The same object each time for the same node, as an app that compares them expects. */
export function wrap(node: DomNode): Node {
  for (const refuse of refusals.splice(0)) refuse()
  const known = proxies.get(node)
  if (known) return known
  const make = makers.get(node.nodeType)
  if (!make) throw new Error(`Ti.XML: nodes of type ${node.nodeType} are not simulated`)
  const proxy = make(node)
  proxies.set(node, proxy)
  return proxy
}

export function wrapOrNull(node: DomNode | null): Node | null {
  return node && wrap(node)
}
