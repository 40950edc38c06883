import type { Draft } from './Draft.ts'
import { h } from './dom.ts'

/** A field for each text of the payload, a switch for `content-available`; the rest is left to the JSON view. */
export function payloadForm(draft: Draft, changed: () => void): Element {
  const payload = draft.payload
  if (!payload) return h('p', { class: 'note' }, 'The JSON has a mistake; mend it in the JSON view.')
  const wakes = h('input', {
    type: 'checkbox',
    role: 'switch',
    checked: wakesApp(payload['content-available']),
    change: () => {
      draft.set('content-available', wakes.checked ? 1 : undefined)
      changed()
    },
  })
  const own = Object.entries(payload).filter(([key]) => key !== 'content-available' && key !== 'alert')
  const texts = own.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const others = own.filter(([, value]) => typeof value !== 'string').map(([key]) => key)
  const alert = payload.alert ?? ''
  return h(
    'div',
    { class: 'fields' },
    ...texts.map(([key, value]) => textField(key, value, draft, changed)),
    ...(typeof alert === 'string' ? [textField('alert', alert, draft, changed, 'None: a silent push')] : []),
    h(
      'label',
      { class: 'field switch' },
      h('span', { class: 'label' }, 'Wake the app in the background'),
      wakes,
    ),
    ...(others.length > 0 ? [h('p', { class: 'note' }, `In the JSON view: ${others.join(', ')}.`)] : []),
  )
}

function textField(key: string, value: string, draft: Draft, changed: () => void, placeholder = '') {
  const input = h('input', {
    type: 'text',
    placeholder,
    spellcheck: 'false',
    autocomplete: 'off',
    ...(/ur[il]$/i.test(key) ? { inputmode: 'url', class: 'code' } : {}),
    input: () => {
      draft.set(key, input.value)
      changed()
    },
  })
  input.value = value
  return h('label', { class: 'field' }, h('span', { class: 'label' }, key), input)
}

const wakesApp = (value: unknown) => value === 1 || value === '1' || value === true
