import { h } from '../dom.ts'

export interface Choice {
  readonly element: HTMLElement
  select(name: string): void
}

let count = 0

/** One of several, as a row of radio buttons that iOS calls a segmented control. */
export function choice(label: string, names: readonly string[], chosen: (name: string) => void): Choice {
  count += 1
  const group = `choice-${count}`
  const inputs = names.map((value) => h('input', { type: 'radio', name: group, value }))
  const segments = inputs.map((input) => h('label', {}, input, h('span', {}, input.value)))
  const element = h(
    'fieldset',
    { class: 'choice' },
    h('legend', {}, label),
    h('div', { class: 'segments' }, ...segments),
  )
  for (const input of inputs) input.addEventListener('change', () => chosen(input.value))
  return {
    element,
    select(name) {
      for (const input of inputs) input.checked = input.value === name
    },
  }
}
