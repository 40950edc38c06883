import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import type { ImageFile, SystemImage } from '../../../wire/ui.ts'
import { Blob } from '../../Blob.ts'
import { File } from '../../Filesystem/File.ts'
import {
  applicationCacheDirectory,
  isInSandbox,
  resourcePath,
  tempDirectory,
} from '../../Filesystem/paths.ts'
import { launch } from '../../kernel/os.ts'

/** Images in memory lie here, where the glass can read them; iOS may empty the folder between two launches. */
const MEMORY_IMAGES = `${tempDirectory}images/`
export const REMOTE_IMAGES = `${applicationCacheDirectory}images/`

export function isRemote(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value)
}

/** The file behind an image that is on the phone: a path, a URL of a file, a Ti.Blob or a File; null for none. */
export function imageFile(value: unknown): ImageFile | null {
  if (value instanceof Blob) return versioned(Blob.pathOf(value) ?? inMemory(Blob.bytesOf(value)))
  if (value instanceof File) return versioned(value.resolve())
  return typeof value === 'string' && value !== '' && !isRemote(value) ? named(value) : null
}

/** The image of iOS itself that a blob stands for. */
export function systemImage(value: unknown): SystemImage | undefined {
  const symbol = value instanceof Blob ? Blob.symbolOf(value) : undefined
  return symbol === undefined ? undefined : { symbol }
}

/** A file of the app's own, with a version that changes with its content. */
export function versioned(path: string): ImageFile | null {
  if (!isInSandbox(path)) return null
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? { file: path, version: stat.mtimeMs } : null
}

/**
 * `photo.png` may be there as `photo@3x.png` for a screen of scale 3, or for iPhones as `photo~iphone.png`.
 * https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_How-tos/User_Interface_Deep_Dives/Icons_and_Splash_Screens.html
 */
function named(name: string): ImageFile | null {
  const path = resourcePath(name)
  const extension = posix.extname(path)
  const stem = path.slice(0, path.length - extension.length)
  const scales = [3, 2].filter((scale) => scale <= launch.platform.scale).map((scale) => `@${scale}x`)
  const candidates = [...scales, ''].flatMap((scale) => [
    `${stem}${scale}~iphone${extension}`,
    `${stem}${scale}${extension}`,
  ])
  const found = candidates.find((candidate) => existsSync(candidate))
  return found === undefined ? null : versioned(found)
}

function inMemory(bytes: Uint8Array): string {
  const file = `${MEMORY_IMAGES}${createHash('sha256').update(bytes).digest('hex')}`
  if (existsSync(file)) return file
  mkdirSync(MEMORY_IMAGES, { recursive: true })
  writeFileSync(file, bytes)
  return file
}
