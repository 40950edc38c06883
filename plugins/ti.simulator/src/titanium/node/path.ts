import { assertArgumentType } from './argument.ts'
import { process } from './process.ts'

interface Parts {
  root?: string
  dir?: string
  base?: string
  ext?: string
  name?: string
}

const DRIVE = /^[a-z]:/i

function assertSegment(segment: unknown): asserts segment is string {
  if (typeof segment !== 'string') throw new TypeError(`Path must be a string. Received ${segment}`)
}

/**
 * `path` of the SDK for one kind of system. Its `normalize` drops a `..` that leads above the start
 * (common/Resources/ti.internal/extensions/node/path.js). https://nodejs.org/api/path.html
 */
function pathFor(sep: '/' | '\\') {
  const windows = sep === '\\'
  const isSeparator = (char: string) => char === '/' || (windows && char === '\\')
  const withoutLast = (path: string) => (path.endsWith(sep) ? path.slice(0, -1) : path)

  function isAbsolute(path: string): boolean {
    assertArgumentType(path, 'path', 'string')
    return isSeparator(path.charAt(0)) || (windows && DRIVE.test(path) && isSeparator(path.charAt(2)))
  }

  function dirname(path: string): string {
    assertArgumentType(path, 'path', 'string')
    const at = path.lastIndexOf(sep, path.length - (path.endsWith(sep) ? 2 : 1))
    if (path.length === 0) return '.'
    if (at < 0) return windows && DRIVE.test(path) ? path : '.'
    if (at === 0) return sep
    return at === 1 && path.startsWith('//') ? '//' : path.slice(0, at)
  }

  function extname(path: string): string {
    assertArgumentType(path, 'path', 'string')
    const at = path.lastIndexOf('.')
    return at <= 0 ? '' : withoutLast(path.slice(at))
  }

  function basename(path: string, ext?: string): string {
    assertArgumentType(path, 'path', 'string')
    if (ext !== undefined) assertArgumentType(ext, 'ext', 'string')
    const whole = isSeparator(path.charAt(path.length - 1)) ? path.slice(0, -1) : path
    const at = Math.max(whole.lastIndexOf(sep), windows ? whole.lastIndexOf('/') : -1)
    if (windows && at <= 2 && at !== 0 && at !== 1 && DRIVE.test(whole) && whole.length <= 3) return ''
    const base = whole.slice(at + 1)
    return ext !== undefined && base.endsWith(ext) ? base.slice(0, base.length - ext.length) : base
  }

  function normalize(path: string): string {
    assertArgumentType(path, 'path', 'string')
    if (path.length === 0) return '.'
    const native = windows ? path.replaceAll('/', sep) : path
    const kept: string[] = []
    for (const segment of native.split(sep)) {
      if (segment === '..') kept.pop()
      else if (segment !== '' && segment !== '.') kept.push(segment)
    }
    const unc = windows && native.length > 2 && native.startsWith('\\\\') ? '\\' : ''
    return `${unc}${native.startsWith(sep) ? sep : ''}${kept.join(sep)}${native.endsWith(sep) ? sep : ''}`
  }

  function join(...segments: string[]): string {
    segments.forEach(assertSegment)
    return normalize(segments.filter((each) => each !== '').join(sep))
  }

  function resolve(...segments: string[]): string {
    segments.forEach(assertSegment)
    const last = segments.findLastIndex((each) => each !== '' && isAbsolute(each))
    const from = last < 0 ? [process.cwd(), ...segments] : segments.slice(last)
    const normal = normalize(`${from.filter((each) => each !== '').join(sep)}${sep}`)
    return windows && normal.length === 3 && DRIVE.test(normal) ? normal : withoutLast(normal)
  }

  function relative(from: string, to: string): string {
    assertArgumentType(from, 'from', 'string')
    assertArgumentType(to, 'to', 'string')
    const [start, target] = [resolve(from).split(sep), resolve(to).split(sep)]
    const different = start.findIndex((each, index) => each !== target[index])
    const shared = different < 0 ? start.length : different
    return [...start.slice(shared).map(() => '..'), ...target.slice(shared)].join(sep)
  }

  function parse(path: string): Required<Parts> {
    assertArgumentType(path, 'path', 'string')
    const base = basename(path)
    const ext = extname(base)
    const dir = path.slice(0, path.length - (base === '' ? 0 : base.length + 1))
    const drive = windows && DRIVE.test(path) ? path.slice(0, isSeparator(path.charAt(2)) ? 3 : 2) : ''
    const root = isSeparator(path.charAt(0)) ? path.charAt(0) : drive
    return { root, dir, base, ext, name: base.slice(0, base.length - ext.length) }
  }

  function format(parts: Parts): string {
    assertArgumentType(parts, 'pathObject', 'object')
    const base = parts.base || `${parts.name || ''}${parts.ext || ''}`
    if (!parts.dir || parts.dir === parts.root) return `${parts.root || ''}${base}`
    return `${parts.dir}${sep}${base}`
  }

  return { sep, isAbsolute, dirname, extname, basename, normalize, join, resolve, relative, parse, format }
}

/** A path of Windows as that system takes long ones. https://learn.microsoft.com/windows/win32/fileio/naming-a-file#namespaces */
function toNamespacedPath(path: unknown): unknown {
  if (typeof path !== 'string' || path === '') return path
  const resolved = win32.resolve(path)
  if (/^\\\\[?.]\\/.test(resolved)) return path
  if (resolved.startsWith('\\\\')) return `\\\\?\\UNC\\${resolved.slice(2)}`
  return DRIVE.test(resolved) ? `\\\\?\\${resolved}` : path
}

const win32 = { ...pathFor('\\'), delimiter: ';', toNamespacedPath }
const posix = { ...pathFor('/'), delimiter: ':', toNamespacedPath: (path: unknown) => path }

export const path = Object.assign(posix, { win32, posix })
Object.assign(win32, { win32, posix })
