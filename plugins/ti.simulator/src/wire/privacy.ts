/** What iOS lets an app use only after the user has said yes. */
export type PrivacyService =
  | 'location'
  | 'camera'
  | 'microphone'
  | 'photos'
  | 'contacts'
  | 'calendar'
  | 'mediaLibrary'

/** `whenInUse` is for the location alone, where `authorized` means always. */
export type PrivacyStatus = 'notDetermined' | 'denied' | 'whenInUse' | 'authorized'

/** How far an app asks for the location. */
export type LocationLevel = 'whenInUse' | 'authorized'

/**
 * The keys of Info.plist of which one has to say what the app wants it for.
 * https://developer.apple.com/documentation/bundleresources/information-property-list/protected-resources
 */
export const USAGE_KEYS: Readonly<Record<PrivacyService, readonly string[]>> = {
  location: ['NSLocationWhenInUseUsageDescription'],
  camera: ['NSCameraUsageDescription'],
  microphone: ['NSMicrophoneUsageDescription'],
  photos: ['NSPhotoLibraryUsageDescription'],
  contacts: ['NSContactsUsageDescription'],
  calendar: ['NSCalendarsFullAccessUsageDescription', 'NSCalendarsUsageDescription'],
  mediaLibrary: ['NSAppleMusicUsageDescription'],
}
