import type { Json, JsonObject } from '../../../../wire/json.ts'
import { button, h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { number, text } from '../values.ts'

export interface Question {
  readonly title: string
  readonly message: string
  readonly buttons: readonly string[]
  readonly cancel: number
  readonly destructive: number
}

/** An alert as iOS draws it; `answer` gets the index of the button. */
export function alertCard(
  question: Question,
  answer: (index: number) => void,
  fields: readonly HTMLElement[] = [],
): HTMLElement {
  const { title, message, buttons, cancel, destructive } = question
  const card = h('div', {
    class: 'alert',
    role: 'alertdialog',
    'aria-modal': 'true',
    'aria-label': title || message,
  })
  if (title !== '') card.append(h('h2', {}, title))
  if (message !== '') card.append(h('p', {}, message))
  card.append(...fields)
  const row = h('div', { class: buttons.length === 2 ? 'answers pair' : 'answers' })
  for (const [index, name] of buttons.entries()) {
    const kind = index === cancel ? 'cancel' : index === destructive ? 'destructive' : 'plain'
    row.append(button(name, () => answer(index), { class: kind }))
  }
  card.append(row)
  return card
}

/** `Ti.UI.iOS.AlertDialogStyle`, by number: the fields of each. */
const FIELDS = [[], ['password'], ['text'], ['text', 'password']] as const

/** Ti.UI.AlertDialog and Ti.UI.OptionDialog. https://titaniumsdk.com/api/titanium/ui/alertdialog.html */
export class Dialog extends GlassView {
  constructor(seed: Seed) {
    super(
      seed,
      h('div', { class: seed.type === 'Ti.UI.OptionDialog' ? 'veil sheet' : 'veil', 'data-touch': 'own' }),
    )
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { title, message, cancel, destructive } = this.properties
    const question = {
      title: text(title),
      message: text(message),
      buttons: this.#buttons(),
      cancel: number(cancel, -1),
      destructive: number(destructive, -1),
    }
    const answer = (value: number) => this.send({ view: this.id, event: 'click', value })
    this.element.replaceChildren(alertCard(question, answer, this.#fields()))
  }

  /** What an alert asks to be typed in. */
  #fields(): HTMLInputElement[] {
    const { style, hintText, loginHintText, passwordHintText, value } = this.properties
    const [first, second] = FIELDS[number(style, 0)] ?? []
    const field = (kind: string | undefined, hint: string, section: number) => {
      if (kind === undefined) return []
      const input = h('input', { type: kind, placeholder: hint, 'aria-label': hint || this.type })
      input.addEventListener('input', () =>
        this.send({ view: this.id, event: 'change', value: input.value, section }),
      )
      return [input]
    }
    const fields = [
      ...field(first, text(hintText) || text(loginHintText), 0),
      ...field(second, text(passwordHintText), 1),
    ]
    for (const input of fields.slice(0, 1)) input.value = text(value)
    return fields
  }

  #buttons(): readonly string[] {
    const { options, buttonNames, ok } = this.properties
    const names = [...strings(options), ...strings(buttonNames)]
    return names.length > 0 ? names : [text(ok) || 'OK']
  }
}

function strings(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
