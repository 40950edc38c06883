import type { Batch, PageSettings } from '../batch.ts'
import { Banners } from './banners.ts'
import { button, h, setAttributes } from './dom.ts'
import { ErrorScreen } from './errorScreen.ts'
import { loadFonts } from './fonts.ts'
import { Glass } from './glass/glass.ts'
import type { Link, Part } from './link.ts'
import { isTablet, setLook, setMetrics } from './look.ts'
import { appIcon, Springboard } from './springboard.ts'
import { StatusBar } from './statusBar.ts'
import { SystemAlertView } from './systemAlert.ts'

/** The phone itself: its frame, iOS, and the app when it is in front. */
export class PhoneView implements Part {
  readonly #springboard: Springboard
  readonly #glassElement = h('div', { class: 'glass', 'data-glass': '' })
  readonly #splash = h('div', { class: 'splash', 'aria-hidden': 'true' })
  readonly #front = h('div', { class: 'front' }, this.#splash, this.#glassElement)
  readonly #screen = h('div', { class: 'screen', role: 'region', 'aria-label': 'iPhone screen' })
  readonly element = h('div', { class: 'phone' }, this.#screen)
  readonly #glass: Glass
  readonly #parts: readonly Part[]

  constructor(link: Link) {
    this.#glass = new Glass(this.#glassElement, link.touch)
    this.#springboard = new Springboard(link)
    const statusBar = new StatusBar()
    const banners = new Banners(link)
    const alert = new SystemAlertView(link)
    const errors = new ErrorScreen()
    this.#parts = [this.#springboard, statusBar, banners, alert, errors]
    setLook(this.#screen)
    this.#screen.append(
      this.#springboard.element,
      this.#front,
      errors.element,
      statusBar.element,
      h('div', { class: 'island', 'aria-hidden': 'true' }),
      button('', () => void link.do('home'), {
        class: 'home-indicator',
        'aria-label': 'Swipe up to the home screen',
      }),
      banners.element,
      alert.element,
    )
  }

  receive(batch: Batch): void {
    if (batch.reset) this.#glass.reset()
    if (batch.ops) this.#glass.apply(batch.ops)
    for (const part of this.#parts) part.receive(batch)
    if (batch.app) this.#splash.replaceChildren(h('span', { class: 'app-icon' }, appIcon(batch.app)))
    if (batch.app) loadFonts(batch.app.fonts)
    if (batch.state) this.#setState(batch.state)
    if (batch.display) this.#setSize(batch.display)
    if (batch.settings) this.#setLook(batch.settings)
    this.#splash.hidden = !this.#glass.isEmpty
    this.#screen.style.setProperty('--status-bar', this.#glass.statusBarColor ?? null)
  }

  #setSize({ width, height }: { readonly width: number; readonly height: number }): void {
    this.element.style.setProperty('--width', `${width}px`)
    this.element.style.setProperty('--height', `${height}px`)
    setMetrics(this.#screen, width, height)
    setAttributes(this.element, {
      'data-tablet': isTablet(width, height),
      'data-landscape': width > height,
    })
  }

  #setLook({ appearance, textSize }: PageSettings): void {
    this.element.dataset.appearance = appearance
    this.element.style.setProperty('--text-size', String(textSize))
  }

  #setState(state: string): void {
    const inFront = state === 'active' || state === 'inactive'
    setAttributes(this.element, { 'data-state': state, 'data-front': inFront })
    setAttributes(this.#front, { inert: !inFront })
    setAttributes(this.#springboard.element, { inert: inFront })
  }
}
