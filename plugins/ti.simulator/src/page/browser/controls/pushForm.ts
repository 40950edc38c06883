import type { Json } from '../../../wire/json.ts'
import { h } from '../dom.ts'
import { isObject } from '../glass/values.ts'
import type { Link } from '../link.ts'

const EXAMPLE = { aps: { 'content-available': 1 } }

/** A push straight to this phone, without a service between: the payload as Apple's service would deliver it. */
export function pushForm(link: Link): HTMLElement {
  const payload = h(
    'textarea',
    { 'aria-label': 'Payload', spellcheck: 'false', rows: 4 },
    JSON.stringify(EXAMPLE, null, 2),
  )
  const form = h('form', {}, payload, h('button', { type: 'submit' }, 'Push'))
  payload.addEventListener('input', () => payload.setCustomValidity(''))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const parsed = parse(payload.value)
    if (parsed) void link.do('push', parsed)
    else payload.setCustomValidity('The payload is not a JSON object.')
    payload.reportValidity()
  })
  return h('details', { class: 'push' }, h('summary', {}, 'Push a payload'), form)
}

function parse(source: string): { [name: string]: Json } | undefined {
  try {
    const value: Json = JSON.parse(source)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
