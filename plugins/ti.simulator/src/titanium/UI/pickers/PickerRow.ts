import type { UiProperties } from '../../../wire/ui.ts'
import { Label } from '../Label.ts'
import { implement } from '../native/implement.ts'
import { wireValue } from '../native/wireValue.ts'
import { ViewProxy } from '../View.ts'

/** https://titaniumsdk.com/api/titanium/ui/pickerrow.html */
export class PickerRow extends ViewProxy {
  declare title: unknown

  /** For the glass; of views in a row the text of the first label is drawn. */
  get wheelRow(): UiProperties {
    const label = this.title === undefined ? this.children.find((child) => child instanceof Label) : undefined
    const value = (name: string) => Reflect.get(this, name) ?? (label && Reflect.get(label, name))
    const title = this.title ?? (label && Reflect.get(label, 'text')) ?? ''
    return {
      title: String(title),
      color: wireValue('color', value('color')) ?? null,
      font: wireValue('font', value('font')) ?? null,
    }
  }
}

implement(PickerRow.prototype, 'Ti.UI.PickerRow')
