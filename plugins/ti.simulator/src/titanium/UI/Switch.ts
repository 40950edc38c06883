import type { Extents, Size } from '../layout/extents.ts'
import { Control } from './native/Control.ts'
import { changed, emit, glassId, intrinsicSize, usualExtents, writeNative } from './native/hooks.ts'
import { implement } from './native/implement.ts'

/** UISwitch's, which nothing changes. */
const RIGID: Extents = { width: 'RIGID', height: 'RIGID' }
const SIZE: Size = { width: 51, height: 31 }
const NO_BUBBLES = { bubbles: false }

/** `change` also tells of changes that the app makes once the switch is rendered (TiUISwitch.m). https://titaniumsdk.com/api/titanium/ui/switch.html */
export class Switch extends Control {
  declare value: unknown

  override get [usualExtents](): Extents {
    return RIGID
  }

  override [intrinsicSize](): Size {
    return SIZE
  }

  override [writeNative](name: string, value: unknown): void {
    const differs = name === 'value' && Boolean(value) !== Boolean(this.value)
    super[writeNative](name, value)
    if (differs && this[glassId] !== null) this[emit]('change', { value: Boolean(value) }, NO_BUBBLES)
  }

  override [changed](value: unknown): void {
    this[writeNative]('value', Boolean(value))
  }
}

implement(Switch.prototype, 'Ti.UI.Switch', { enabled: true, value: false })
