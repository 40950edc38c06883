import type { Question } from '../../alert.ts'
import { buttons } from '../../query.ts'
import type { ScreenView } from '../../view.ts'
import { paintAlert } from '../alert.ts'
import type { Paint } from '../paint.ts'
import { number, words } from '../values.ts'

/** `Ti.UI.iOS.AlertDialogStyle`, by number: what the fields of each ask for. */
const FIELDS = [[], ['passwordHintText'], ['hintText'], ['loginHintText', 'passwordHintText']] as const

/** Ti.UI.AlertDialog and Ti.UI.OptionDialog. */
export const paintDialog: Paint = (pen, view, size) => {
  paintAlert(pen, questionOf(view), size, view.type === 'Ti.UI.OptionDialog')
}

export function questionOf(view: ScreenView): Question {
  const { properties } = view
  const hints = FIELDS[number(properties.style, 0)] ?? []
  return {
    title: words(properties.title),
    message: words(properties.message),
    buttons: buttons(view),
    cancel: number(properties.cancel, -1),
    destructive: number(properties.destructive, -1),
    fields: hints.map((hint) => words(properties[hint])),
  }
}
