import type { Json, JsonObject } from '../../wire/json.ts'
import { InstallError } from '../InstallError.ts'
import { type PlistType, plistTypes } from '../infoPlistTypes.ts'

/**
 * @param file where the entries stand, for the message
 * @throws {InstallError} that names the first entry whose value has the wrong type.
 */
export function checkInfoPlist(plist: JsonObject, file: string): void {
  for (const [key, value] of Object.entries(plist)) check([key], value, file)
}

function check(path: readonly string[], value: Json, file: string): void {
  const wanted = plistTypes(path)
  const found = typeOf(value)
  if (wanted && !wanted.some((type) => type === found))
    throw new InstallError(
      `${file}: <ios><plist> has ${path.join(' › ')} as ${found}, but it must be ${wanted.join(' or ')}; iOS would ignore it.`,
    )
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) check([...path, key], inner, file)
}

function typeOf(value: Json): PlistType | 'nothing' {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object') return 'a dictionary'
  if (typeof value === 'string') return 'a string'
  return typeof value === 'boolean' ? 'a boolean' : 'a number'
}
