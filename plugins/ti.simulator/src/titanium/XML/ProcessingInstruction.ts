import type { ProcessingInstruction as DomInstruction } from '@xmldom/xmldom'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { text } from './arguments.ts'
import { Node } from './Node.ts'
import { refuseLater, standsFor } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/processinginstruction.html */
export class ProcessingInstruction extends Node {
  override readonly [apiNameOf] = 'Ti.XML.ProcessingInstruction'
  readonly #instruction: DomInstruction

  constructor(instruction: DomInstruction) {
    super(instruction)
    this.#instruction = instruction
  }

  get target(): string {
    return this.#instruction.target
  }

  get data(): string {
    return this.#instruction.data
  }

  set data(data: unknown) {
    this.#instruction.data = text('Ti.XML.ProcessingInstruction.data', data)
  }

  override get textContent(): string {
    return this.data
  }
}

standsFor(7, (instruction: DomInstruction) => new ProcessingInstruction(instruction))
refuseLater(ProcessingInstruction.prototype, 'Ti.XML.ProcessingInstruction')
