import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { isObject } from '../values.ts'

/** A document in a frame of its own, which reaches neither the page nor the phone. https://titaniumsdk.com/api/titanium/ui/webview.html */
export class WebView extends GlassView {
  readonly #frame = h('iframe', { sandbox: 'allow-scripts', title: 'Web page' })
  #loads = 0
  readonly #listen = ({ source, data }: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || !isObject(data) || typeof data.link !== 'string') return
    this.send({ view: this.id, event: 'change', value: data.link })
  }

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'web', 'data-touch': 'own' }))
    this.element.append(this.#frame)
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    this.element.ariaBusy = this.properties.loading === true ? 'true' : null
    if (!('document' in changed)) return
    this.#loads += 1
    this.#frame.src = `phone/web/${this.id}/?${this.#loads}`
  }

  override arranged(): void {
    addEventListener('message', this.#listen)
  }

  override leave(): void {
    super.leave()
    removeEventListener('message', this.#listen)
  }

  protected override name(label: string): void {
    this.#frame.title = label || 'Web page'
  }
}
