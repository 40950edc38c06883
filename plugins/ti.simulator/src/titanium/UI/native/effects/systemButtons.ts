import type { UiProperties } from '../../../../wire/ui.ts'
import { SystemButton } from '../../iOS/styles.ts'

const title = (text: string) => ({ title: text })
const symbol = (name: string) => ({ image: { symbol: name } })

/** What a system button shows. https://developer.apple.com/documentation/uikit/uibarbuttonitem/systemitem */
const LOOKS = new Map<unknown, UiProperties>([
  [SystemButton.DONE, title('Done')],
  [SystemButton.CANCEL, title('Cancel')],
  [SystemButton.EDIT, title('Edit')],
  [SystemButton.SAVE, title('Save')],
  [SystemButton.ADD, symbol('plus')],
  [SystemButton.COMPOSE, symbol('square.and.pencil')],
  [SystemButton.REPLY, symbol('arrowshape.turn.up.left')],
  [SystemButton.ACTION, symbol('square.and.arrow.up')],
  [SystemButton.ORGANIZE, symbol('folder')],
  [SystemButton.BOOKMARKS, symbol('book')],
  [SystemButton.SEARCH, symbol('magnifyingglass')],
  [SystemButton.REFRESH, symbol('arrow.clockwise')],
  [SystemButton.STOP, symbol('xmark')],
  [SystemButton.CAMERA, symbol('camera')],
  [SystemButton.TRASH, symbol('trash')],
  [SystemButton.PLAY, symbol('play.fill')],
  [SystemButton.PAUSE, symbol('pause.fill')],
  [SystemButton.REWIND, symbol('backward.fill')],
  [SystemButton.FAST_FORWARD, symbol('forward.fill')],
  [SystemButton.INFO_LIGHT, symbol('info.circle')],
  [SystemButton.INFO_DARK, symbol('info.circle')],
  [SystemButton.DISCLOSURE, symbol('info.circle')],
  [SystemButton.CONTACT_ADD, symbol('plus.circle')],
])

/** How a system button looks; nothing for a space, and for a number that is none. */
export function lookOfSystemButton(button: unknown): UiProperties {
  return LOOKS.get(button) ?? {}
}
