import type { JsonObject } from '../../../wire/json.ts'
import { number } from './values.ts'

/** `Ti.UI.KEYBOARD_TYPE_*`, by number: a browser has fewer. https://developer.apple.com/documentation/uikit/uikeyboardtype */
const KEYBOARDS = [
  'text',
  'text',
  'text',
  'url',
  'numeric',
  'tel',
  'text',
  'email',
  'decimal',
  'text',
  'search',
]
/** `Ti.UI.RETURNKEY_*` */
const RETURN_KEYS = ['', 'go', 'search', 'go', 'next', 'go', 'search', 'send', 'search', 'done', 'go', 'next']
/** `Ti.UI.TEXT_AUTOCAPITALIZATION_*` */
const CAPITALS = ['none', 'words', 'sentences', 'characters']

/** The keyboard that a text asks for, on a machine that shows one. */
export function setKeyboard(input: HTMLElement, changed: JsonObject): void {
  if ('keyboardType' in changed) input.inputMode = KEYBOARDS[number(changed.keyboardType, 0)] ?? ''
  if ('returnKeyType' in changed) input.enterKeyHint = RETURN_KEYS[number(changed.returnKeyType, 0)] ?? ''
  if ('autocapitalization' in changed)
    input.autocapitalize = CAPITALS[number(changed.autocapitalization, 0)] ?? ''
  if ('autocorrect' in changed) input.spellcheck = changed.autocorrect === true
}
