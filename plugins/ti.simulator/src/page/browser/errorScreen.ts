import type { Batch, PageError } from '../batch.ts'
import { button, h } from './dom.ts'
import type { Part } from './link.ts'

/** Errors of the app's JavaScript, as a development build shows them: red, over the app, until they are put away. */
export class ErrorScreen implements Part {
  readonly #list = h('ol')
  readonly element = h(
    'div',
    { class: 'errors', role: 'alert', 'data-errors': '', hidden: true },
    h('h2', {}, 'Application Error'),
    this.#list,
    button('Dismiss', () => this.#clear()),
  )

  receive({ errors = [], reset }: Batch): void {
    if (reset) this.#clear()
    for (const error of errors) this.#show(error)
  }

  #show({ message, stack }: PageError): void {
    this.element.hidden = false
    // V8 begins a stack with the message.
    const frames = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
    const lines = frames.trim().split(/\n\s*/)
    this.#list.append(h('li', {}, h('p', {}, message), h('pre', { tabindex: 0 }, lines.join('\n'))))
  }

  #clear(): void {
    this.element.hidden = true
    this.#list.replaceChildren()
  }
}
