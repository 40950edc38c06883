import type { Extents, Size } from '../../layout/extents.ts'
import { Button } from '../Button.ts'
import { SystemButton } from '../iOS/styles.ts'
import { attach, detach, intrinsicSize, show, usualExtents, writeNative } from '../native/hooks.ts'
import { implement } from '../native/implement.ts'
import { ViewProxy } from '../View.ts'

/** UIToolbar's, whose height nothing changes (verifyHeight of TiUIToolbar.m). */
const EXTENTS: Extents = { width: 'FILL', height: 'RIGID' }
const SIZE: Size = { width: 0, height: 44 }

/** Views in a row, with spaces that share what is left. https://titaniumsdk.com/api/titanium/ui/toolbar.html */
export class Toolbar extends ViewProxy {
  #shown: ViewProxy[] = []

  /** Its items are none of the views that were added to it. */
  override get children(): ViewProxy[] {
    return []
  }

  override get [usualExtents](): Extents {
    return EXTENTS
  }

  override [intrinsicSize](): Size {
    return SIZE
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (name === 'items') this.#place(value)
  }

  override [show](name: string): void {
    if (name !== 'items') super[show](name)
  }

  /** One and the same space may stand in several places: each of them is a space of its own. */
  #place(items: unknown): void {
    for (const view of this.#shown) this[detach](view)
    const views = Array.isArray(items) ? items.filter((item) => item instanceof ViewProxy) : []
    this.#shown = views.map((view) => (isSpace(view) ? space(view) : view))
    for (const [index, view] of this.#shown.entries()) this[attach](view, index)
  }
}

function isSpace(view: ViewProxy): boolean {
  const button: unknown = Reflect.get(view, 'systemButton')
  return button === SystemButton.FLEXIBLE_SPACE || button === SystemButton.FIXED_SPACE
}

function space(view: ViewProxy): ViewProxy {
  const own = new Button()
  own.applyProperties({ systemButton: Reflect.get(view, 'systemButton'), width: Reflect.get(view, 'width') })
  return own
}

implement(Toolbar.prototype, 'Ti.UI.Toolbar', { translucent: true })
