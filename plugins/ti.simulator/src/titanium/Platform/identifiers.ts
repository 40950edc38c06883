import { createHash } from 'node:crypto'
import { launch } from '../kernel/os.ts'

/** A UUID that is always the same for the same words. */
function uuidOf(...words: string[]): string {
  const digits = createHash('sha256').update(words.join(' ')).digest('hex').toUpperCase()
  const ends = [8, 12, 16, 20, 32]
  return ends.map((end, index) => digits.slice(ends[index - 1] ?? 0, end)).join('-')
}

const { publisher, guid } = launch.app
const { model } = launch.platform

/** iOS gives each vendor's apps on a device one identifier. https://developer.apple.com/documentation/uikit/uidevice/identifierforvendor */
export const identifierForVendor = uuidOf(publisher, model)

/** That of the app on this phone: Ti.App.installId and Ti.Platform.id (TiUtils.appIdentifier). */
export const appIdentifier = uuidOf(guid, model)
