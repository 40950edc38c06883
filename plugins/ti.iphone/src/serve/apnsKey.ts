import { createPrivateKey, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** Where the signing key for pushes is, and to whom it belongs. */
export interface ApnsKeySettings {
  /** The path of the .p8 file. */
  readonly key: string
  readonly keyId: string
  readonly teamId: string
}

export interface ApnsKey {
  readonly keyId: string
  readonly teamId: string
  /** The content of the .p8 file. */
  readonly p8: string
}

const TEN = /^[A-Z0-9]{10}$/
/** In bytes. A .p8 file has 257. */
const LARGEST = 4096

/**
 * Finds the settings in the environment (APNS_KEY, APNS_KEY_ID, APNS_TEAM_ID), or else in `file`. The key id is optional when
 * the key file has the name that Apple gave it, AuthKey_<id>.p8. The team is optional when the signing of the app has one.
 * @throws an Error that names what is wrong.
 */
export function findApnsKey(
  env: Readonly<Record<string, string | undefined>>,
  file: string,
  team?: string,
): ApnsKeySettings | undefined {
  const saved = env.APNS_KEY ? {} : readSaved(file)
  const key = env.APNS_KEY ?? saved.key
  if (key === undefined) return undefined
  const keyId = env.APNS_KEY_ID ?? saved.keyId ?? keyIdOf(key)
  const teamId = env.APNS_TEAM_ID ?? saved.teamId ?? team
  return checkSettings({ key: resolve(key), keyId: keyId ?? '', teamId: teamId ?? '' })
}

/** Apple names the file `AuthKey_<id>.p8`. */
export function keyIdOf(path: string): string | undefined {
  return /^AuthKey_([A-Z0-9]{10})\.p8$/.exec(basename(path))?.[1]
}

/** @throws an Error that names the setting that is wrong. */
export function checkSettings(settings: ApnsKeySettings): ApnsKeySettings {
  if (!TEN.test(settings.keyId))
    throw new Error(
      'APNS_KEY_ID must be the 10 characters of the key id, which are in the file name AuthKey_<id>.p8.',
    )
  if (!TEN.test(settings.teamId))
    throw new Error(
      'APNS_TEAM_ID must be the 10 characters of the team id: see developer.apple.com/account, Membership.',
    )
  return settings
}

/** Reads the key. @throws an Error that never contains any of the file's content. */
export function loadApnsKey({ key: path, keyId, teamId }: ApnsKeySettings): ApnsKey {
  const p8 = readSmall(path)
  if (p8 === undefined) throw new Error(`The push key ${path} cannot be read.`)
  if (!isSigningKey(p8))
    throw new Error(
      `${path} is not a push key: a .p8 file from Apple holds a private key on the curve P-256.`,
    )
  return { keyId, teamId, p8 }
}

/** Keeps the settings, but not the key, in a file that only its owner can read. */
export function saveApnsKey(file: string, settings: ApnsKeySettings): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
}

function readSaved(file: string): Partial<ApnsKeySettings> {
  if (!existsSync(file)) return {}
  let saved: unknown
  try {
    saved = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Error(`${file} is not JSON. Remove it, or write {"key": "<path of the .p8 file>"}.`)
  }
  const { key, keyId, teamId } = Object(saved)
  for (const [name, value] of Object.entries({ key, keyId, teamId }))
    if (value !== undefined && typeof value !== 'string') throw new Error(`${file}: ${name} must be text.`)
  return { key, keyId, teamId }
}

/** The text of a file: empty when the file is too large for a key, undefined when it cannot be read. */
function readSmall(path: string): string | undefined {
  try {
    const { size } = statSync(path)
    return size > LARGEST ? '' : readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function isSigningKey(p8: string): boolean {
  let key: KeyObject
  try {
    key = createPrivateKey(p8)
  } catch {
    return false
  }
  return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
}
