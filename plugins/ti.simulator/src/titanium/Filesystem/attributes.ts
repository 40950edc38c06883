import * as constants from './constants.ts'

const PROTECTIONS = new Set<string>(Object.values(constants).filter((value) => typeof value === 'string'))
const protections = new Map<string, string>()
const notBackedUp = new Set<string>()

/** A new file's class, where the app set no other. https://support.apple.com/guide/security/data-protection-classes-secb010e978a/web */
export function protectionOf(path: string): string {
  return protections.get(path) ?? constants.PROTECTION_COMPLETE_UNTIL_FIRST_USER_AUTHENTICATION
}

export function setProtection(path: string, protection: string): boolean {
  if (!PROTECTIONS.has(protection)) return false
  protections.set(path, protection)
  return true
}

/** Whether iCloud's backup takes the file; what is said of a folder holds for all in it. */
export function isBackedUp(path: string): boolean {
  return ![...notBackedUp].some((each) => path === each || path.startsWith(`${each}/`))
}

export function setBackedUp(path: string, backedUp: boolean): void {
  if (backedUp) notBackedUp.delete(path)
  else notBackedUp.add(path)
}

/** A file that is moved keeps what was said of it. */
export function moveAttributes(from: string, to: string): void {
  protections.set(to, protectionOf(from))
  protections.delete(from)
  setBackedUp(to, !notBackedUp.delete(from))
}
