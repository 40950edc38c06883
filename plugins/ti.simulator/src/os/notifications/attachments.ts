import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { NotificationRequest } from '../../wire/delegate.ts'
import type { Disk } from '../files/disk.ts'
import { removeSoon } from '../files/removeSoon.ts'

/** MB by the extensions of what may be attached: https://developer.apple.com/documentation/usernotifications/unnotificationattachment */
const LIMITS: readonly (readonly [extensions: readonly string[], megabytes: number])[] = [
  [['aif', 'aiff', 'wav', 'mp3', 'm4a'], 5],
  [['jpg', 'jpeg', 'gif', 'png'], 10],
  [['mpg', 'mpeg', 'mp4', 'm4v', 'avi'], 50],
]

/** Why iOS does not schedule a notification with this file; undefined where it does. */
export function attachmentProblem(file: string): string | undefined {
  const extension = extname(file).slice(1).toLowerCase()
  const [, megabytes] = LIMITS.find(([extensions]) => extensions.includes(extension)) ?? []
  if (megabytes === undefined) return `iOS shows no attached file of the type "${extension}"`
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= megabytes * 1_000_000) return undefined
  return `an attached file of the type "${extension}" has at most ${megabytes} MB; this one has ${size} bytes`
}

/**
 * The attached files of notifications, out of the app's reach: a file is moved here with its notification, or copied from
 * the app's bundle, and goes when that goes. https://developer.apple.com/documentation/usernotifications/unnotificationattachment
 */
export class Attachments {
  readonly #disk: Disk
  readonly #folder: string

  constructor(disk: Disk) {
    this.#disk = disk
    this.#folder = disk.resolve('attachments')
  }

  /** @returns the notification with its files where they are now; those that a broken disk does not take are left out. */
  take(request: NotificationRequest, bundle: string): NotificationRequest {
    const attachments = request.attachments.flatMap(({ identifier, file }, index) => {
      if (!existsSync(file)) return []
      const taken = join(this.#folder, `${encodeURIComponent(request.identifier)}.${index}.${basename(file)}`)
      try {
        mkdirSync(this.#folder, { recursive: true })
        if (file.startsWith(bundle)) copyFileSync(file, taken)
        else renameSync(file, taken)
        return [{ identifier, file: taken }]
      } catch (error) {
        this.#disk.onFailure('attachments', error instanceof Error ? error.message : String(error))
        return []
      }
    })
    return { ...request, attachments }
  }

  /** Removes the files of every other notification. */
  keepOnly(requests: readonly NotificationRequest[]): void {
    if (!statSync(this.#folder, { throwIfNoEntry: false })?.isDirectory()) return
    const kept = requests.flatMap(({ attachments }) => attachments.map(({ file }) => file))
    for (const name of readdirSync(this.#folder)) {
      const file = join(this.#folder, name)
      if (!kept.includes(file)) removeSoon(file)
    }
  }
}
