import { Filesystem } from '../../Filesystem.ts'
import { assertArgumentType } from '../argument.ts'
import { Buffer } from '../buffer.ts'
import { path as paths } from '../path.ts'
import { constants } from './constants.ts'
import { warnOnce } from './content.ts'
import { type FileError, fileError } from './errors.ts'
import { fileAt, openedAs } from './files.ts'
import { optionsOf } from './options.ts'
import { Stats } from './Stats.ts'

type Bytes = InstanceType<typeof Buffer>

export function accessSync(path: unknown, mode: number = constants.F_OK): void {
  const file = fileAt(path)
  if (!file.exists()) throw fileError('ENOENT', 'access', path)
  if ((mode & constants.W_OK) !== 0 && !file.writable) throw fileError('EACCES', 'access', path)
  if ((mode & constants.X_OK) !== 0 && !file.executable && file.isFile())
    throw fileError('EACCES', 'access', path)
}

export function existsSync(path: unknown): boolean {
  try {
    accessSync(path)
    return true
  } catch {
    return false
  }
}

export const statSync = (path: unknown): Stats => new Stats(path)
export const fstatSync = (descriptor: unknown): Stats => statSync(openedAs(descriptor).path)

export function copyFileSync(source: unknown, target: unknown, flags = 0): void {
  if (flags === constants.COPYFILE_EXCL && existsSync(target)) throw fileError('EEXIST', 'copyFile', target)
  if (!fileAt(source).copy(String(target))) throw new Error(`Unable to copy ${source} to ${target}`)
}

export function mkdirSync(path: unknown, given?: unknown): void {
  const file = fileAt(path)
  const { recursive = false } = typeof given === 'number' ? {} : optionsOf(given, { recursive: false })
  if (file.createDirectory(recursive) || recursive) return
  throw fileError(file.exists() ? 'EEXIST' : 'ENOENT', 'mkdir', path)
}

const ATTEMPTS = 100
const randomName = () => `${Math.random().toString(36)}000000`.slice(2, 8)

export function mkdtempSync(prefix: unknown): string {
  assertArgumentType(prefix, 'prefix', 'string')
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const path = `${prefix}${randomName()}`
    try {
      mkdirSync(path)
      return path
    } catch (error) {
      const { code }: Partial<FileError> = Object(error)
      if (code !== 'EEXIST') throw error
    }
  }
  throw new Error(`Failed to create a unique directory name with prefix ${prefix}`)
}

export function readdirSync(path: unknown, given?: unknown): (string | Bytes)[] {
  const folder = fileAt(path)
  if (!folder.exists()) throw fileError('ENOENT', 'scandir', path)
  if (!folder.isDirectory()) throw fileError('ENOTDIR', 'scandir', path)
  const { encoding, withFileTypes } = optionsOf(given, { encoding: 'utf-8', withFileTypes: false })
  const names = folder.getDirectoryListing() ?? []
  if (withFileTypes === true)
    warnOnce(
      'withFileTypes',
      "fs.readdir's options.withFileTypes is unsupported by Titanium and strings will be returned",
    )
  return encoding === 'buffer' ? names.map((name) => Buffer.from(name)) : names
}

/** Titanium follows no links: a path is real when it exists, else the first part that does not is told. */
export function realpathSync(path: string, given?: unknown): string | Bytes {
  const { encoding } = optionsOf(given, { encoding: 'utf8' })
  const normal = paths.normalize(path)
  let partial = ''
  for (const segment of existsSync(normal) ? [] : normal.split(paths.sep).filter((each) => each !== '')) {
    partial += `${paths.sep}${segment}`
    if (!existsSync(partial)) throw fileError('ENOENT', 'lstat', partial)
  }
  return encoding === 'buffer' ? Buffer.from(normal) : normal
}

/** Ti.Filesystem moves over nothing, so a file that is there is put aside first, and back where the move fails. */
export function renameSync(from: unknown, to: unknown): void {
  const file = fileAt(from)
  if (!file.exists()) throw fileError('ENOENT', 'rename', from, to)
  const target = fileAt(to)
  if (target.isDirectory()) throw fileError('EISDIR', 'rename', from, to)
  const destination = String(to)
  if (!target.isFile()) {
    file.move(destination)
    return
  }
  const aside = paths.join(mkdtempSync(paths.join(Filesystem.tempDirectory, 'rename-')), target.name)
  target.move(aside)
  if (file.move(destination)) fileAt(aside).deleteFile()
  else fileAt(aside).move(destination)
}

export function rmdirSync(path: unknown): void {
  const folder = fileAt(path)
  if (folder.deleteDirectory(false)) return
  if (!folder.exists()) throw fileError('ENOENT', 'rmdir', path)
  if (folder.isFile()) throw fileError('ENOTDIR', 'rmdir', path)
  if ((folder.getDirectoryListing() ?? []).length > 0) throw fileError('ENOTEMPTY', 'rmdir', path)
}

export function unlinkSync(path: unknown): void {
  const file = fileAt(path)
  if (file.deleteFile()) return
  if (!file.exists()) throw fileError('ENOENT', 'unlink', path)
  if (file.isDirectory()) throw fileError('EISDIR', 'unlink', path)
}
