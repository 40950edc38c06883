export interface FileError extends Error {
  errno: number
  syscall: string
  code: string
  path: unknown
  dest?: unknown
}

/** Darwin's numbers, as the SDK has them (common/Resources/ti.internal/extensions/node/fs.js). */
const ERRORS = {
  EACCES: ['permission denied', -13],
  ENOENT: ['no such file or directory', -2],
  EEXIST: ['file already exists', -17],
  ENOTDIR: ['not a directory', -20],
  ENOTEMPTY: ['directory not empty', -66],
  EISDIR: ['illegal operation on a directory', -21],
} as const

export function fileError(
  code: keyof typeof ERRORS,
  syscall: string,
  path: unknown,
  dest?: unknown,
): FileError {
  const [message, errno] = ERRORS[code]
  const target = dest === undefined ? '' : ` -> '${dest}'`
  const error = new Error(`${code}: ${message}, ${syscall} '${path}'${target}`)
  return Object.assign(error, { errno, syscall, code, path }, dest === undefined ? {} : { dest })
}
