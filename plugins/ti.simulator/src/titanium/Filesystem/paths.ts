import { posix } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { launch } from '../kernel/os.ts'

const slashes = (path: string) => path.replaceAll('\\', '/')
const directory = (path: string) => `${slashes(path).replace(/\/+$/, '')}/`

/** The app's folders as Titanium gives them: plain absolute paths that end with '/'. */
export const resourcesDirectory = directory(launch.containers.bundle)
export const applicationDataDirectory = directory(launch.containers.documents)
export const applicationCacheDirectory = directory(launch.containers.caches)
export const applicationSupportDirectory = directory(launch.containers.applicationSupport)
export const tempDirectory = directory(launch.containers.temporary)
/** Where databases are, which no name of Ti.Filesystem leads to. */
export const privateDocumentsDirectory = `${posix.dirname(applicationSupportDirectory)}/Private Documents/`

const containers = [
  resourcesDirectory,
  applicationDataDirectory,
  applicationCacheDirectory,
  applicationSupportDirectory,
  privateDocumentsDirectory,
  tempDirectory,
]

/** Whether the sandbox lets the app reach this path. https://developer.apple.com/documentation/security/app-sandbox */
export function isInSandbox(path: string): boolean {
  return containers.some((container) => `${path}/`.startsWith(container))
}

/** The bundle can be read and never written. */
export function isWritable(path: string): boolean {
  return isInSandbox(path) && !`${path}/`.startsWith(resourcesDirectory)
}

/** An absolute path without `..`; what is relative starts at `base`, and `file://` URLs are read as such. */
export function absolutePath(text: string, base: string): string {
  const path = text.startsWith('file://') ? pathOfUrl(text) : slashes(text)
  const absolute = posix.isAbsolute(path) || /^[a-z]:\//i.test(path) ? path : posix.join(base, path)
  const normal = posix.normalize(absolute)
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal
}

/** Where a path that names a resource leads: '/x' and 'x' are in Resources unless '/x' is in a folder of the app. */
export function resourcePath(text: string): string {
  const path = absolutePath(text, resourcesDirectory)
  return text.startsWith('/') && !isInSandbox(path) ? posix.join(resourcesDirectory, text) : path
}

export function fileUrl(path: string): string {
  return pathToFileURL(path).href
}

function pathOfUrl(url: string): string {
  try {
    return slashes(fileURLToPath(url))
  } catch {
    return slashes(decodeURI(url.slice('file://'.length)))
  }
}
