import type { Touch, UiProperties } from '../../../wire/ui.ts'
import { type Extents, HUGS, type Size } from '../../layout/extents.ts'
import { segmentsSize } from '../native/content/segments.ts'
import {
  emit,
  handleTouch,
  intrinsicSize,
  show,
  tapped,
  tellGlass,
  usualExtents,
  writeNative,
} from '../native/hooks.ts'
import { wireValue } from '../native/wireValue.ts'
import { ViewProxy } from '../View.ts'

const NONE = -1

/** UISegmentedControl, which is ButtonBar, TabbedBar and OptionBar (TiUIButtonBar.m). */
export abstract class SegmentedControl extends ViewProxy {
  declare index: unknown
  declare labels: unknown
  /** Momentary: no segment stays selected. */
  protected abstract readonly momentary: boolean

  override get [usualExtents](): Extents {
    return HUGS
  }

  override [intrinsicSize](_room: Size, shown: UiProperties): Size {
    return segmentsSize(shown)
  }

  override [writeNative](name: string, value: unknown): void {
    const index = typeof value === 'number' ? Math.trunc(value) : NONE
    super[writeNative](name, name === 'index' && this.momentary ? NONE : name === 'index' ? index : value)
  }

  override [show](name: string): void {
    if (name === 'labels') this[tellGlass]({ labels: this.#segments() })
    else super[show](name)
  }

  /** A tap on the selected segment changes nothing, and is not told. */
  override [handleTouch](touch: Touch): void {
    const index = touch.value
    if (touch.event !== 'click' || typeof index !== 'number') return
    const segment = this.#segments()[index]
    if (!segment || segment.enabled === false || index === this.index) return
    this.index = index
    this[emit]('click', { index })
  }

  override [tapped](): void {}

  #segments(): UiProperties[] {
    const labels = Array.isArray(this.labels) ? this.labels : []
    return labels.map((label: unknown) => {
      const { title, image, width, enabled, accessibilityLabel } = isObject(label) ? label : { title: label }
      return {
        title: title === undefined || title === null ? '' : String(title),
        image: wireValue('image', image) ?? null,
        width: wireValue('width', width) ?? null,
        enabled: enabled !== false,
        accessibilityLabel: typeof accessibilityLabel === 'string' ? accessibilityLabel : null,
      }
    })
  }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null
}
