/** How to reach Apple's push service, and as whom. */
export interface ApnsSettings {
  /** `sandbox` for apps built by Xcode or `ti build -T device`; `production` for TestFlight, Ad Hoc and the App Store. */
  environment: 'sandbox' | 'production'
  /** Another address instead of Apple's, for a local stand-in: `https://127.0.0.1:2197`. */
  origin?: string
  /** PEM certificates to trust instead of the system's, for a local stand-in. */
  ca?: string
  /** The 10 characters of the signing key's name, `AuthKey_<keyId>.p8`. */
  keyId: string
  /** The 10 characters of the developer team. */
  teamId: string
  /** The content of the `.p8` file: a PEM private key on P-256. */
  p8: string
  /** The app's bundle id. */
  topic: string
}

const origins = {
  sandbox: 'https://api.sandbox.push.apple.com',
  production: 'https://api.push.apple.com',
}

/**
 * @returns the address to connect to.
 * @throws {Error} naming the setting that is wrong and what it should be.
 * @see https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns
 */
export function checkApnsSettings(settings: ApnsSettings): string {
  const { environment, keyId, teamId, topic, origin = origins[environment] } = settings
  if (!(environment in origins))
    throw new Error(`apns.environment must be sandbox or production, not ${environment}.`)
  if (!/^[A-Z0-9]{10}$/.test(keyId))
    throw new Error('apns.keyId must be the 10 characters in AuthKey_<keyId>.p8.')
  if (!/^[A-Z0-9]{10}$/.test(teamId))
    throw new Error("apns.teamId must be the 10 characters of the team's id.")
  if (!/^[A-Za-z0-9.-]{1,255}$/.test(topic))
    throw new Error("apns.topic must be the app's bundle id, as com.example.app.")
  if (!URL.canParse(origin) || new URL(origin).protocol !== 'https:') {
    throw new Error(`apns.origin must be an https address, not ${origin}.`)
  }
  return new URL(origin).origin
}
