import { APP, inApp, inTiapp, type SeededFault } from './SeededFault.ts'

export const tiappFaults: readonly SeededFault[] = [
  inTiapp('tiapp-malformed', '</ios>', '', '<ios>'),
  inTiapp('background-mode-missing', '<string>fetch</string>', '', '<key>UIBackgroundModes</key>'),
  inTiapp(
    'background-mode-missing',
    '<string>remote-notification</string>',
    '',
    '<key>UIBackgroundModes</key>',
  ),
  inTiapp(
    'bgtask-identifiers',
    '<key>NSAppTransportSecurity</key>',
    '<key>BGTaskSchedulerPermittedIdentifiers</key><array><string>a.b</string></array><key>NSAppTransportSecurity</key>',
    '<key>BGTask',
  ),
  inTiapp(
    'ats-absent',
    '<key>NSAppTransportSecurity</key>\n        <dict/>',
    '',
    '<dict>\n        <key>UIBack',
  ),
  {
    ...inTiapp(
      'module-missing',
      '<module platform="iphone">',
      '<module platform="android">',
      "require('com.app",
    ),
    in: APP,
  },
  inTiapp('sdk-double-completion', '13.4.1.GA', '13.2.0.GA', '<sdk-version>'),
  inTiapp('min-ios-version', '15.0', '12.0', '<min-ios-ver>'),
  inTiapp('push-entitlement-missing', '<key>aps-environment</key>', '<key>other</key>', '<ios>'),
  inTiapp(
    'ti-cloud-module',
    '<modules>',
    '<modules><module platform="commonjs">ti.cloud</module>',
    '<module platform="commonjs">',
  ),
  inTiapp(
    'plugin-folder-missing',
    '</ti:app>',
    '<plugins><plugin>ti.gone</plugin></plugins></ti:app>',
    '<plugin>',
  ),
  inTiapp(
    'alloy-plugin-missing',
    '<plugin version="1.0">ti.alloy</plugin>',
    '',
    '<plugins>',
    'alloy-javascript',
  ),
  inTiapp(
    'local-network-text',
    'https://pictures.example.com/latest',
    'https://nas.local/latest',
    '<property name="picture-url"',
  ),
  inTiapp('scenes-share-session', '<false/>', '<true/>', '<key>UIApplicationSupports'),
  inTiapp(
    'scenes-share-session',
    '<key>UIApplicationSceneManifest',
    '<key>Other',
    '<dict>\n        <key>UIBack',
  ),
  inTiapp(
    'scenes-share-session',
    '<key>UIApplicationSupportsMultipleScenes</key>\n          <false/>',
    '',
    '<key>UIApplicationScene',
    'alloy-typescript',
  ),
  inApp('ti-cloud-module', '', "var Cloud = require('ti.cloud');", "require('ti.cloud')"),
]
