import {
  type LocationLevel,
  type PrivacyService,
  type PrivacyStatus,
  USAGE_KEYS,
} from '../../wire/privacy.ts'
import { nativeLog } from './nativeLog.ts'
import { launch, notices, system } from './os.ts'
import { calledBack, failed, type Outcome, SUCCEEDED } from './promise.ts'
import { setTimeout } from './timers.ts'

const waiting = new Map<PrivacyService, ((status: PrivacyStatus) => void)[]>()

export const accessTo = (service: PrivacyService): PrivacyStatus => system.privacyStatus(service)

/** CLAuthorizationStatus, AVAuthorizationStatus, CNAuthorizationStatus and EKAuthorizationStatus agree. */
const NUMBERS: Readonly<Record<PrivacyStatus, number>> = {
  notDetermined: 0,
  denied: 2,
  authorized: 3,
  whenInUse: 4,
}

/** The `…Authorization` of the modules. */
export const authorization = (service: PrivacyService): number => NUMBERS[accessTo(service)]

export const mayUse = (service: PrivacyService): boolean => accessTo(service) === 'authorized'

/** Whether Info.plist says what the app wants it for. The SDK asks for nothing that it does not, and writes so. */
export function saysWhatFor(service: PrivacyService): boolean {
  const keys = USAGE_KEYS[service]
  if (keys.some((key) => launch.app.usageDescriptions.includes(key))) return true
  nativeLog(
    'error',
    `The key ${keys[0]} is missing in the plist of tiapp.xml: iOS asks for no access to ${service}`,
  )
  return false
}

/** Asks iOS, and hears the answer once. */
export function askFor(
  service: PrivacyService,
  answered: (status: PrivacyStatus) => void,
  level?: LocationLevel,
): void {
  waiting.set(service, [...(waiting.get(service) ?? []), answered])
  notices.requestAccess(service, level)
}

/** What the `request…Permissions` of the modules do. */
export function requestPermissions(service: PrivacyService, callback: unknown): Promise<Outcome> {
  return calledBack(callback, (done) => {
    if (mayUse(service)) setTimeout(() => done(SUCCEEDED), 0)
    else if (!saysWhatFor(service))
      setTimeout(() => done(failed(`The app does not say what it wants access to ${service} for`, 1)), 0)
    else
      askFor(service, (status) =>
        done(status === 'authorized' ? SUCCEEDED : failed(`The user denied access to ${service}`, 1)),
      )
  })
}

export function didAnswerAccess(service: PrivacyService, status: PrivacyStatus): void {
  const heard = waiting.get(service) ?? []
  waiting.delete(service)
  for (const answered of heard) answered(status)
}
