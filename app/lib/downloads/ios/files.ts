import type { Arrived } from '../core/picture/arrived.js'
import type { Block } from '../core/picture/reader.js'
import { triggerOf } from '../core/transfer/transfer.js'

const FOLDER = 'downloads'
/** The beginning of the name of a copy for a banner. */
const BANNER = 'banner.'
/** Milliseconds after which iOS has taken such a copy, or never will because banners are refused. */
const UNTAKEN_MS = 5_000
/** The number of bytes of a file that are in memory at a time. */
const BLOCK = 1_048_576

/** The pictures for `Ports`, in a folder of the app's documents. https://titaniumsdk.com/api/titanium/filesystem/file.html */
export const files = {
  /** A file can only be moved to a name that is free. A Blob without a file has to be written. */
  take(data: Titanium.Blob, name: string): boolean {
    const target = free(name)
    const arrived = data.file
    if (!(arrived ? arrived.move(`${folder().resolve()}/${name}`) : target.write(data))) return false
    // Without this class the app could not read the file of a download that ends while the phone is locked.
    target.setProtectionKey(Ti.Filesystem.IOS_FILE_PROTECTION_COMPLETE_UNTIL_FIRST_USER_AUTHENTICATION)
    // Apple does not accept backups of files that can be downloaded again: App Review Guidelines 2.5.
    target.remoteBackup = false
    return true
  },

  discard(data: Titanium.Blob): void {
    data.file?.deleteFile()
  },

  look(name: string): Arrived | undefined {
    const blob = get(name).exists() ? get(name).read() : null
    if (!blob) return undefined
    const { length: size, width, height } = blob
    return {
      size,
      pixels: width * height,
      blocks: () => blocksOf(get(name), size),
      sha256: () => Ti.Utils.sha256(blob),
    }
  },

  rename(name: string, to: string): boolean {
    free(to)
    return get(name).rename(to)
  },

  remove(name: string): void {
    if (get(name).exists()) get(name).deleteFile()
  },

  /** @returns the path of a copy, because iOS takes the file of an attachment away from the app (UNNotificationAttachment). */
  copyForBanner(name: string): string | undefined {
    const copy = free(`${BANNER}${name}`)
    setTimeout(() => files.remove(copy.name), UNTAKEN_MS)
    return get(name).copy(`${folder().resolve()}/${copy.name}`) ? copy.nativePath : undefined
  },

  keepOnly(names: readonly string[]): readonly string[] {
    const there = folder().getDirectoryListing() ?? []
    const ours = there.filter((name) => triggerOf(name.replace(BANNER, '')))
    for (const name of ours) if (!names.includes(name)) files.remove(name)
    return names.filter((name) => there.includes(name))
  },

  /** The path of the picture now. It must not be stored: the app's container moves with every update. */
  path(name: string): string {
    return get(name).nativePath
  },
}

function* blocksOf(file: Titanium.Filesystem.File, size: number): Generator<Block> {
  const buffer = Ti.createBuffer({ length: Math.min(size, BLOCK) })
  const stream = file.open(Ti.Filesystem.MODE_READ)
  try {
    for (let length = stream.read(buffer); length > 0; length = stream.read(buffer)) {
      yield { length, bytes: () => new Uint8Array(buffer.toBlob().toArrayBuffer(), 0, length) }
    }
  } finally {
    stream.close()
  }
}

function folder(): Titanium.Filesystem.File {
  const directory = Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, FOLDER)
  if (!directory.exists()) directory.createDirectory()
  return directory
}

function get(name: string): Titanium.Filesystem.File {
  return Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, FOLDER, name)
}

function free(name: string): Titanium.Filesystem.File {
  files.remove(name)
  return get(name)
}
