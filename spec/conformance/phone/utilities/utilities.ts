/** Which platform a test runs on. */
const utilities = {
  isIOS: () => true,
  isIPhone: () => Ti.Platform.osname === 'iphone',
  isIPad: () => Ti.Platform.osname === 'ipad',
  isAndroid: () => false,
  isMacOS: () => false,
  isMobileWeb: () => false,
  isWindows: () => false,
  isWindows10: () => false,
  isWindows8_1: () => false,
  isWindowsDesktop: () => false,
  isWindowsEmulator: () => false,
  isWindowsPhone: () => false,
}

module.exports = utilities
