import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { NotificationRequest } from '../wire/delegate.ts'
import type { Disk } from './disk.ts'

/**
 * The attached files of notifications, out of the app's reach: a file is moved here with its notification, or copied from
 * the app's bundle, and goes when that goes. https://developer.apple.com/documentation/usernotifications/unnotificationattachment
 */
export class Attachments {
  readonly #folder: string

  constructor(disk: Disk) {
    this.#folder = disk.resolve('attachments')
  }

  /** @returns the notification with its files where they are now. */
  take(request: NotificationRequest, bundle: string): NotificationRequest {
    const attachments = request.attachments.flatMap(({ identifier, file }, index) => {
      if (!existsSync(file)) return []
      const taken = join(this.#folder, `${encodeURIComponent(request.identifier)}.${index}.${basename(file)}`)
      mkdirSync(this.#folder, { recursive: true })
      if (file.startsWith(bundle)) copyFileSync(file, taken)
      else renameSync(file, taken)
      return [{ identifier, file: taken }]
    })
    return { ...request, attachments }
  }

  /** Removes the files of every other notification. */
  keepOnly(requests: readonly NotificationRequest[]): void {
    if (!existsSync(this.#folder)) return
    const kept = requests.flatMap(({ attachments }) => attachments.map(({ file }) => file))
    for (const name of readdirSync(this.#folder)) {
      const file = join(this.#folder, name)
      if (!kept.includes(file)) rmSync(file)
    }
  }
}
