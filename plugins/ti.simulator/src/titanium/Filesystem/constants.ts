export const MODE_READ = 1
export const MODE_WRITE = 2
export const MODE_APPEND = 4

/** https://developer.apple.com/documentation/foundation/fileprotectiontype */
export const PROTECTION_NONE = 'NSFileProtectionNone'
export const PROTECTION_COMPLETE = 'NSFileProtectionComplete'
export const PROTECTION_COMPLETE_UNLESS_OPEN = 'NSFileProtectionCompleteUnlessOpen'
export const PROTECTION_COMPLETE_UNTIL_FIRST_USER_AUTHENTICATION =
  'NSFileProtectionCompleteUntilFirstUserAuthentication'
