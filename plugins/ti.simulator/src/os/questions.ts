import type { SystemAlert } from '../glass/screen.ts'

export interface QuestionHost {
  show(alert: SystemAlert | null): void
  /** Something of iOS covers the app, or does so no longer. */
  cover(covered: boolean): Promise<void>
}

interface Question {
  readonly alert: SystemAlert
  readonly answered: (button: number) => void
}

/** What iOS asks the user over the app, one question after the other. */
export class Questions {
  readonly #host: QuestionHost
  readonly #open: Question[] = []

  constructor(host: QuestionHost) {
    this.#host = host
  }

  ask(alert: SystemAlert, answered: (button: number) => void): void {
    this.#open.push({ alert, answered })
    if (this.#open.length > 1) return
    this.#host.show(alert)
    void this.#host.cover(true)
  }

  /** @param button from 0 */
  async answer(button: number): Promise<void> {
    const question = this.#open.shift()
    const [next] = this.#open
    this.#host.show(next?.alert ?? null)
    if (!next) await this.#host.cover(false)
    question?.answered(button)
  }
}
