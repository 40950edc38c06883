import { randomUUID } from 'node:crypto'
import { membersOf } from './api/members.ts'
import type { Blob } from './Blob.ts'
import * as constants from './Filesystem/constants.ts'
import { File } from './Filesystem/File.ts'
import type { FileStream } from './Filesystem/FileStream.ts'
import {
  absolutePath,
  applicationCacheDirectory,
  applicationDataDirectory,
  applicationSupportDirectory,
  resourcesDirectory,
  tempDirectory,
} from './Filesystem/paths.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { settle } from './kernel/settle.ts'

const pathOf = (part: unknown) => (part instanceof File ? part.resolve() : String(part))

/** https://titaniumsdk.com/api/titanium/filesystem.html */
export class FilesystemModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Filesystem'
  readonly applicationCacheDirectory = applicationCacheDirectory
  readonly applicationDataDirectory = applicationDataDirectory
  readonly applicationDirectory = resourcesDirectory
  readonly applicationSupportDirectory = applicationSupportDirectory
  readonly resourcesDirectory = resourcesDirectory
  readonly tempDirectory = tempDirectory
  readonly separator = '/'
  readonly lineEnding = '\n'
  readonly MODE_READ = constants.MODE_READ
  readonly MODE_WRITE = constants.MODE_WRITE
  readonly MODE_APPEND = constants.MODE_APPEND
  readonly IOS_FILE_PROTECTION_NONE = constants.PROTECTION_NONE
  readonly IOS_FILE_PROTECTION_COMPLETE = constants.PROTECTION_COMPLETE
  readonly IOS_FILE_PROTECTION_COMPLETE_UNLESS_OPEN = constants.PROTECTION_COMPLETE_UNLESS_OPEN
  readonly IOS_FILE_PROTECTION_COMPLETE_UNTIL_FIRST_USER_AUTHENTICATION =
    constants.PROTECTION_COMPLETE_UNTIL_FIRST_USER_AUTHENTICATION

  /** The parts are joined by '/'; a relative path starts in Resources. */
  getFile(...parts: unknown[]): File {
    return File.at(absolutePath(parts.map(pathOf).join('/'), resourcesDirectory))
  }

  /** The content of a file in Resources, or null. */
  getAsset(path: string): Blob | null {
    return this.getFile(path.replace(/^\//, '')).read()
  }

  createTempFile(): File {
    const file = File.at(`${tempDirectory}${randomUUID()}`)
    file.createFile()
    return file
  }

  createTempDirectory(): File {
    const folder = File.at(`${tempDirectory}${randomUUID()}`)
    folder.createDirectory()
    return folder
  }

  openStream(mode: number, ...parts: unknown[]): FileStream {
    return this.getFile(...parts).open(mode)
  }

  /** The app has no groups with others. */
  directoryForSuite(suite: unknown): undefined {
    nativeLog(
      'error',
      `Directory not found for suite: ${suite} check the com.apple.security.application-groups entitlement.`,
    )
  }

  isExternalStoragePresent(): boolean {
    return false
  }
}

export const Filesystem = settle(new FilesystemModule())
refuseMissing(Filesystem, 'Ti.Filesystem', membersOf('Ti.Filesystem'))
