import { createPrivateKey, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** Where the signing key for pushes is, and whose it is. */
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
/** A .p8 file has 257 bytes. */
const LARGEST = 4096

/**
 * The settings in the environment (APNS_KEY, APNS_KEY_ID, APNS_TEAM_ID), or else in `file`. The key's id may be left
 * out where the file has its first name, AuthKey_<id>.p8, and the team's where the signing tells it.
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

/** `AuthKey_<id>.p8` is how Apple names the file. */
export function keyIdOf(path: string): string | undefined {
  return /^AuthKey_([A-Z0-9]{10})\.p8$/.exec(basename(path))?.[1]
}

/** @throws an Error that names the setting that is wrong. */
export function checkSettings(settings: ApnsKeySettings): ApnsKeySettings {
  if (!TEN.test(settings.keyId))
    throw new Error('APNS_KEY_ID must be the 10 characters of the key: those in AuthKey_<id>.p8.')
  if (!TEN.test(settings.teamId))
    throw new Error(
      'APNS_TEAM_ID must be the 10 characters of the team: developer.apple.com/account, Membership.',
    )
  return settings
}

/** Reads the key itself. @throws an Error that never tells anything of the file's content. */
export function loadApnsKey({ key: path, keyId, teamId }: ApnsKeySettings): ApnsKey {
  const p8 = readSmall(path)
  if (p8 === undefined) throw new Error(`The push key ${path} cannot be read.`)
  if (!isSigningKey(p8))
    throw new Error(`${path} is no push key: a .p8 file of Apple's holds a private key on P-256.`)
  return { keyId, teamId, p8 }
}

/** Keeps the settings, not the key, for the next time; readable by its owner only. */
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
    throw new Error(`${file} is no JSON. Remove it, or write {"key": "<path of the .p8 file>"}.`)
  }
  const { key, keyId, teamId } = Object(saved)
  for (const [name, value] of Object.entries({ key, keyId, teamId }))
    if (value !== undefined && typeof value !== 'string') throw new Error(`${file}: ${name} must be text.`)
  return { key, keyId, teamId }
}

/** The text of a file; empty where the file is too large for a key, undefined where it cannot be read. */
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
