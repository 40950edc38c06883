import { MAX_PAYLOAD_BYTES } from '../common/payload.ts'
import type { ChannelView, PushRequest, SettingsView } from '../common/wire.ts'
import { api } from './api.ts'
import { copyButton } from './copyButton.ts'
import { curlToDashboard } from './curl.ts'
import { Draft, type Target } from './Draft.ts'
import { h, setText } from './dom.ts'
import { payloadForm } from './PayloadForm.ts'

/** Where a push is written: as a form or as JSON, with its validity told before it is sent. Fires `sent`. */
export class PushCompose extends HTMLElement {
  #draft = new Draft({})
  #target: Target = { channel: '' }
  #settings: SettingsView | undefined
  readonly #channels = h('datalist', { id: 'channels' })
  readonly #channel = h('input', {
    id: 'channel',
    list: 'channels',
    autocomplete: 'off',
    maxlength: 128,
    spellcheck: 'false',
  })
  readonly #device = h('p', { class: 'chip', hidden: true })
  readonly #form = h('div')
  readonly #json = h('textarea', {
    class: 'code',
    rows: 8,
    spellcheck: 'false',
    'aria-label': 'Payload as JSON',
  })
  readonly #verdict = h('p', { id: 'verdict', role: 'status' })
  readonly #bytes = h('meter', {
    min: 0,
    max: MAX_PAYLOAD_BYTES,
    high: MAX_PAYLOAD_BYTES * 0.9,
    'aria-label': 'Payload size',
  })
  readonly #count = h('span', { class: 'count' })
  readonly #send = h('button', { class: 'primary', type: 'submit' }, 'Send')
  readonly #result = h('p', { role: 'status', class: 'result' })

  /** @param settings what the form shows first */
  start(settings: SettingsView) {
    this.#settings = settings
    this.#draft = new Draft(settings.compose.payload)
    this.#channel.value = settings.compose.channel
    this.#target = { channel: settings.compose.channel }
    this.#channel.addEventListener('input', () => this.#aim({ channel: this.#channel.value }))
    this.#json.addEventListener('input', () => {
      this.#draft.json = this.#json.value
      this.#judge()
    })
    const submit = (event: Event) => {
      event.preventDefault()
      void this.#submit()
    }
    const keydown = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && (event.metaKey || event.ctrlKey))
        submit(event)
    }
    const copy = copyButton('Copy as cURL', () =>
      curlToDashboard(document.baseURI, this.#request(), settings.passwordNeeded),
    )
    this.replaceChildren(
      h(
        'form',
        { class: 'card', submit, keydown, 'aria-labelledby': 'compose-title' },
        h('div', { class: 'title' }, h('h2', { id: 'compose-title' }, 'Send a push'), this.#views()),
        h(
          'div',
          { class: 'field' },
          h('label', { for: 'channel', class: 'label' }, 'To channel'),
          this.#channel,
          this.#device,
        ),
        this.#channels,
        this.#form,
        h('div', { class: 'verdict' }, this.#verdict, this.#count),
        this.#bytes,
        h('div', { class: 'actions' }, copy, this.#send),
        this.#result,
      ),
    )
    this.#show('form')
  }

  /** @param channels for completion */
  offer(channels: ChannelView[]) {
    this.#channels.replaceChildren(...channels.map(({ name }) => h('option', { value: name })))
  }

  /** Sets whom the push is for, and brings the form to the person. */
  choose(target: Target) {
    this.#aim(target)
    this.scrollIntoView({ block: 'nearest' })
    this.#send.focus({ preventScroll: true })
  }

  #aim(target: Target) {
    this.#target = target
    const device = 'device' in target ? target.device : undefined
    this.#channel.hidden = device !== undefined
    this.#device.hidden = device === undefined
    if ('channel' in target) this.#channel.value = target.channel
    else {
      const back = () => {
        this.#aim({ channel: this.#channel.value })
        this.#channel.focus()
      }
      const undo = h(
        'button',
        { type: 'button', class: 'plain', 'aria-label': 'Send to a channel instead', click: back },
        '×',
      )
      this.#device.replaceChildren(h('span', { class: 'code' }, target.device.token), undo)
    }
    this.querySelector('label[for=channel]')?.replaceChildren(device ? 'To device' : 'To channel')
    this.#judge()
  }

  #views() {
    const option = (view: 'form' | 'json', label: string) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name: 'view',
          value: view,
          checked: view === 'form',
          change: () => this.#show(view),
        }),
        h('span', { class: 'segment' }, label),
      )
    return h(
      'fieldset',
      { class: 'segments' },
      h('legend', { class: 'hidden' }, 'Write as'),
      option('form', 'Form'),
      option('json', 'JSON'),
    )
  }

  #show(view: 'form' | 'json') {
    this.#json.value = this.#draft.json
    this.#form.replaceChildren(view === 'json' ? this.#json : payloadForm(this.#draft, () => this.#judge()))
    this.#judge()
  }

  /** Says what Apple would get before anything is sent. */
  #judge() {
    const checked = this.#draft.check()
    const bad = checked instanceof Error
    const nobody = 'channel' in this.#target && this.#target.channel === ''
    this.#send.disabled = bad || nobody
    this.#verdict.className = bad ? 'trouble' : ''
    setText(this.#verdict, bad ? checked.message : nobody ? 'Name a channel.' : describe(checked))
    const bytes = bad ? 0 : checked.bytes
    this.#bytes.value = bytes
    setText(this.#count, bad ? '' : `${bytes} of ${MAX_PAYLOAD_BYTES} bytes`)
  }

  #request(): PushRequest {
    const to =
      'channel' in this.#target ? { channel: this.#target.channel } : { devices: [this.#target.device.id] }
    return { ...to, payload: this.#draft.payload }
  }

  async #submit() {
    if (this.#send.disabled || !this.#settings) return
    this.#send.disabled = true
    this.#result.className = 'result'
    try {
      const push = await api.send(this.#request())
      const n = push.counts.waiting + push.counts.sent + push.counts.failed
      this.#result.textContent = `Accepted for ${n === 1 ? 'one device' : `${n} devices`}.`
      this.dispatchEvent(new Event('sent'))
    } catch (error) {
      this.#result.className = 'result trouble'
      this.#result.textContent = error instanceof Error ? error.message : String(error)
    } finally {
      this.#judge()
    }
  }
}

const describe = ({
  pushType,
  priority,
  warnings,
}: {
  pushType: string
  priority: number
  warnings: string[]
}) => [`${pushType === 'background' ? 'Silent push' : 'Alert'}, priority ${priority}.`, ...warnings].join(' ')
