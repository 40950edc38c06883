import type { Node as DomNode } from '@xmldom/xmldom'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import type { Node } from './Node.ts'
import { refuseLater, wrap } from './wrap.ts'

/** The nodes there were when it was asked for. https://titaniumsdk.com/api/titanium/xml/nodelist.html */
export class NodeList extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.XML.NodeList'
  readonly #nodes: readonly DomNode[]

  constructor(nodes: readonly DomNode[]) {
    super()
    this.#nodes = nodes
  }

  get length(): number {
    return this.#nodes.length
  }

  item(index: unknown): Node | null {
    const node = this.#nodes[Math.trunc(Number(index))]
    return node ? wrap(node) : null
  }
}

refuseLater(NodeList.prototype, 'Ti.XML.NodeList')
