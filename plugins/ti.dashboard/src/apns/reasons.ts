/**
 * What Apple's refusals mean and what mends them.
 * @see https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns
 */
const advice: Record<string, string> = {
  BadDeviceToken:
    'Not a token of this environment. Apps built by Xcode or "ti build -T device" have sandbox tokens, TestFlight and the App Store production ones; see apns.environment.',
  BadEnvironmentKeyIdInToken:
    'The .p8 key is for the other environment: make one for both, or change apns.environment.',
  BadEnvironmentKeyInToken:
    'The .p8 key is for the other environment: make one for both, or change apns.environment.',
  BadTopic: "apns.topic must be the app's bundle id.",
  ConnectionFailed: 'Apple was not reached; it is tried again.',
  DeviceTokenNotForTopic: 'The token belongs to another app: compare apns.topic with the id in tiapp.xml.',
  ExpiredProviderToken: "Is this machine's clock right?",
  ExpiredToken: 'The token is no longer valid; the device was unsubscribed.',
  Expired: 'Its time to live ended before Apple could be reached.',
  Forbidden: 'The key may not send this: look at it in the Apple Developer account.',
  InvalidProviderToken: 'Key id, team id and .p8 do not belong together, or the key was revoked.',
  MissingTopic: "Set apns.topic to the app's bundle id.",
  PayloadTooLarge: 'Apple takes 4096 bytes.',
  Timeout: 'No answer in time; it is tried again.',
  TooManyProviderTokenUpdates: 'Apple takes a new token every 20 minutes: is another sender using this key?',
  TooManyRequests: 'Too many pushes to this device in a short time; it is tried again later.',
  TopicDisallowed: 'The key may not send for this bundle id: compare apns.topic and apns.teamId.',
  Unregistered: 'The app was removed from the device, or registered anew; the device was unsubscribed.',
}

export const adviceFor = (reason: string | null): string | null => (reason && advice[reason]) || null

/** Statuses by which Apple asks for another try: too fast, or trouble on its side. */
export const mayRetry = (status: number) => status === 408 || status === 429 || status >= 500
