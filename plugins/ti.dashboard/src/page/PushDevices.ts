import type { ChannelView, DevicesView, DeviceView } from '../common/wire.ts'
import type { Target } from './Draft.ts'
import { h, setText } from './dom.ts'
import { LiveList } from './LiveList.ts'
import { outcome } from './outcome.ts'

/** The channels and the devices behind them. */
export class PushDevices extends HTMLElement {
  /** One was chosen to send to. */
  onAim: (target: Target) => void = () => {}
  readonly #count = h('span', { class: 'count' })
  readonly #channelList = h('ul', { class: 'chips', 'aria-label': 'Channels' })
  readonly #deviceList = h('ul', { class: 'rows', 'aria-label': 'Devices' })
  readonly #empty = h(
    'p',
    { class: 'empty' },
    'No device yet. Open the app: it registers for push and subscribes here.',
  )
  readonly #channels = new LiveList<ChannelView>(
    this.#channelList,
    ({ name }) => name,
    (channel) => this.#channel(channel),
  )
  readonly #devices = new LiveList<DeviceView>(
    this.#deviceList,
    ({ id }) => id,
    (device) => this.#device(device),
  )

  connectedCallback() {
    this.replaceChildren(
      h(
        'section',
        { class: 'card', 'aria-labelledby': 'devices-title' },
        h('div', { class: 'title' }, h('h2', { id: 'devices-title' }, 'Devices'), this.#count),
        this.#channelList,
        this.#deviceList,
        this.#empty,
      ),
    )
  }

  show({ channels, devices, total }: DevicesView) {
    this.#channels.show(channels)
    this.#devices.show(devices)
    setText(this.#count, total > devices.length ? `newest ${devices.length} of ${total}` : String(total))
    this.#empty.hidden = total > 0
  }

  #channel({ name }: ChannelView) {
    const count = h('span', { class: 'count' })
    const aim = h(
      'button',
      { type: 'button', class: 'chip', click: () => this.onAim({ channel: name }) },
      name,
      ' ',
      count,
    )
    return {
      element: h('li', {}, aim),
      update: ({ devices }: ChannelView) => setText(count, String(devices)),
    }
  }

  #device({ id, token }: DeviceView) {
    const channels = h('span', { class: 'channels note' })
    const result = h('span', { class: 'last' })
    const aim = {
      type: 'button',
      class: 'plain',
      'aria-label': `Send to ${token} only`,
      click: () => this.onAim({ device: { id, token } }),
    }
    return {
      element: h(
        'li',
        { class: 'row device' },
        h('span', { class: 'code' }, token),
        result,
        channels,
        h('button', aim, 'Send to…'),
      ),
      update: (device: DeviceView) => {
        setText(channels, device.channels.join(', '))
        result.replaceChildren(
          device.last ? outcome(device.last) : h('span', { class: 'note' }, 'Nothing sent'),
        )
      },
    }
  }
}
