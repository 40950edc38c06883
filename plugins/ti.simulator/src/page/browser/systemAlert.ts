import type { Batch } from '../batch.ts'
import { h } from './dom.ts'
import { alertCard } from './glass/widgets/dialog.ts'
import type { Link, Part } from './link.ts'

/** A question of iOS over everything. */
export class SystemAlertView implements Part {
  readonly element = h('div', { class: 'veil', 'data-system-alert': '', hidden: true })
  readonly #link: Link

  constructor(link: Link) {
    this.#link = link
  }

  receive({ systemAlert }: Batch): void {
    if (systemAlert === undefined) return
    this.element.hidden = systemAlert === null
    this.element.replaceChildren()
    if (!systemAlert) return
    const { title, message, buttons } = systemAlert
    const answer = (button: number) => void this.#link.do('tapSystemAlert', { button })
    this.element.append(alertCard({ title, message, buttons, cancel: -1, destructive: -1 }, answer))
  }
}
