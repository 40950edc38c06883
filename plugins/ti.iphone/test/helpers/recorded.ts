/**
 * What Apple's and Titanium's tools print, as others recorded it: nothing here was recorded by this project, which
 * has no Mac, except where it says so. Names, ids and keys that no parser reads are left out or replaced.
 */

/** sweetpad-dev/sweetpad, src/common/cli/scripts.ts, a comment; of `xcodebuild -version`. */
export const XCODEBUILD_VERSION = 'Xcode 16.0\nBuild version 16A242d\n'

/** nodejs/node-gyp issue 569, of `xcodebuild -version`; exit code 1. */
export const COMMAND_LINE_TOOLS_SELECTED =
  "xcode-select: error: tool 'xcodebuild' requires Xcode, but active developer directory '/Library/Developer/CommandLineTools' is a command line tools instance\n"

/** bazelbuild/continuous-integration issue 842, of an `xcodebuild` whose licence nobody had accepted. */
export const LICENCE_NOT_ACCEPTED = {
  code: 69,
  stdout: '',
  stderr:
    '\nAgreeing to the Xcode/iOS license requires admin privileges, please run “sudo xcodebuild -license” and then retry this command.\n',
}

/** OWASP/mastg, technique “Obtaining a Developer Provisioning Profile”, of `security find-identity -v -p codesigning`. */
export const ONE_IDENTITY =
  '  1) 50034388646913B117AF1D6E51D9E045B77EA916 "Apple Development: MAS@owasp.org (LVGBSLUQB4)"\n     1 valid identities found\n'

/** expo/expo, packages/@expo/cli/src/run/ios/codeSigning/Security.ts, a comment; the hashes made up to 40 characters. */
export const FOUR_IDENTITIES = `  1) 12222234253761286351826735ABCDABCDF45283 "Apple Development: Evan Bacon (AA00AABB0A)" (CSSMERR_TP_CERT_REVOKED)
  2) 12312234253761286351826735ABCDABCDF45283 "Apple Development: bacon@expo.io (BB00AABB0A)"
  3) 12442234253761286351826735ABCDABCDF45283 "iPhone Distribution: Evan Bacon (CC00AABB0B)" (CSSMERR_TP_CERT_REVOKED)
  4) 15672234253761286351826735ABCDABCDF45283 "Apple Development: Evan Bacon (AA00AABB0A)"
     4 valid identities found
`

/** As in many logs of electron-builder, which shows it. */
export const NO_IDENTITY = '     0 valid identities found\n'

/** dotnet/macios, tests/msbuild/Xamarin.MacDev.Tasks.Tests/TaskTests/GetAvailableDevicesTest.cs; devicectl 477.39, Xcode 26. */
export const PHONES_XCODE_26 = JSON.stringify({
  info: { commandType: 'devicectl.list.devices', jsonVersion: 2, outcome: 'success', version: '477.39' },
  result: {
    devices: [
      {
        connectionProperties: { tunnelState: 'unavailable' },
        deviceProperties: {
          name: "Rolf's iPad Pro 3rd Gen",
          osBuildUpdate: '23A341',
          osVersionNumber: '26.0',
          releaseType: 'Beta',
        },
        hardwareProperties: {
          deviceType: 'iPad',
          marketingName: 'iPad Pro (11-inch)',
          platform: 'iOS',
          productType: 'iPad8,1',
          reality: 'physical',
          udid: '00008001-012301230123ABCD',
        },
        identifier: '11111111-AAAA-BBBB-CCCC-DDDDDDDDDDDD',
        tags: [],
        visibilityClass: 'default',
      },
      {
        connectionProperties: { pairingState: 'paired' },
        deviceProperties: {
          bootState: 'booted',
          name: "Rolf's iPhone 13",
          osBuildUpdate: '22H31',
          osVersionNumber: '18.7.1',
        },
        hardwareProperties: {
          deviceType: 'iPhone',
          marketingName: 'iPhone 13 Pro',
          platform: 'iOS',
          productType: 'iPhone14,2',
          reality: 'physical',
          udid: '00008002-012301230123ABCD',
        },
        identifier: '22222222-AAAA-BBBB-CCCC-DDDDDDDDDDDD',
        tags: [],
        visibilityClass: 'default',
      },
      {
        connectionProperties: { pairingState: 'paired', tunnelState: 'unavailable' },
        deviceProperties: { name: "Rolf's iPhone 15", osBuildUpdate: '23B85', osVersionNumber: '26.1' },
        hardwareProperties: {
          deviceType: 'iPhone',
          platform: 'iOS',
          reality: 'physical',
          udid: '00008003-012301230123ABCD',
        },
        identifier: '33333333-AAAA-BBBB-CCCC-DDDDDDDDDDDD',
        visibilityClass: 'default',
      },
      {
        connectionProperties: {
          pairingState: 'paired',
          transportType: 'localNetwork',
          tunnelState: 'disconnected',
          tunnelTransportProtocol: 'tcp',
        },
        deviceProperties: { name: 'Rolf’s Apple Watch Series 7', osVersionNumber: '11.5' },
        hardwareProperties: {
          deviceType: 'appleWatch',
          platform: 'watchOS',
          reality: 'physical',
          udid: '00008004-012301230123ABCD',
        },
        identifier: '44444444-AAAA-BBBB-CCCC-DDDDDDDDDDDD',
        visibilityClass: 'default',
      },
    ],
  },
})

/** qt-creator, the test of its devicectlutils; devicectl 355.7.7, Xcode 15. An iPad on a cable. */
export const PHONES_XCODE_15 = JSON.stringify({
  info: { commandType: 'devicectl.list.devices', jsonVersion: 2, outcome: 'success', version: '355.7.7' },
  result: {
    devices: [
      {
        capabilities: [
          { featureIdentifier: 'com.apple.coredevice.feature.connectdevice', name: 'Connect to Device' },
        ],
        connectionProperties: {
          authenticationType: 'manualPairing',
          isMobileDeviceOnly: false,
          lastConnectionDate: '2024-01-29T08:49:25.179Z',
          pairingState: 'paired',
          transportType: 'wired',
          tunnelState: 'disconnected',
          tunnelTransportProtocol: 'tcp',
        },
        deviceProperties: {
          ddiServicesAvailable: false,
          developerModeStatus: 'enabled',
          name: 'Some iOS device',
          osBuildUpdate: '21D50',
          osVersionNumber: '17.3',
        },
        hardwareProperties: {
          deviceType: 'iPad',
          marketingName: 'iPad mini (5th generation)',
          platform: 'iOS',
          productType: 'iPad11,2',
          reality: 'physical',
          udid: '00000000-0000000000000000',
        },
        identifier: '00000000-0000-0000-0000-000000000000',
        visibilityClass: 'default',
      },
    ],
  },
})

/** tauri-apps/cargo-mobile2, src/apple/device/devicectl/device_list.rs: Xcode 27, its new shape and a simulator. */
export const PHONES_XCODE_27 = JSON.stringify({
  result: {
    devices: [
      {
        identifier: '00008101-000A0C123456001E',
        properties: {
          connection: {
            authenticationType: 'manualPairing',
            pairingState: 'paired',
            state: 'connected',
            transportType: 'localNetwork',
          },
          hardware: {
            deviceType: 'iPhone',
            marketingName: 'iPhone 15 Pro',
            platform: 'iOS',
            productType: 'iPhone16,1',
            reality: 'physical',
            udid: '00008101-000A0C123456001E',
          },
          state: { bootState: 'booted', name: 'Tauri iPhone', visibilityClass: 'default' },
        },
        visibilityClass: 'default',
      },
      {
        connectionProperties: {
          authenticationType: 'implicit',
          pairingState: 'paired',
          transportType: 'sameMachine',
          tunnelState: 'disconnected',
        },
        deviceProperties: {
          bootState: 'shutdown',
          name: 'iPhone 17 Pro',
          osVersionNumber: '27.0',
          provider: 'com.apple.CoreSimulator.SimulatorCoreDevicePlugin',
        },
        hardwareProperties: {
          deviceType: 'iPhone',
          platform: 'iOS',
          productType: 'iPhone18,1',
          reality: 'simulated',
          udid: 'E60E9C71-FCE3-4257-8E2C-9413E8D82B5C',
        },
        identifier: 'E60E9C71-FCE3-4257-8E2C-9413E8D82B5C',
        visibilityClass: 'simulators',
      },
    ],
  },
})

/** dotnet/macios, the same file; of `xcrun simctl list --json`, its devices. */
export const SIMULATORS = JSON.stringify({
  devices: {
    'com.apple.CoreSimulator.SimRuntime.tvOS-26-1': [
      {
        udid: '60ED31BD-80CE-420A-B0CB-756D2CD38201',
        isAvailable: true,
        deviceTypeIdentifier: 'com.apple.CoreSimulator.SimDeviceType.Apple-TV-4K-3rd-generation-4K',
        state: 'Shutdown',
        name: 'Apple TV - tvOS 26.1',
      },
    ],
    'com.apple.CoreSimulator.SimRuntime.iOS-26-0': [
      {
        udid: 'D4D95709-144A-4CAA-8469-89566EC1C935',
        isAvailable: false,
        availabilityError: 'runtime profile not found using "System" match policy',
        deviceTypeIdentifier: 'com.apple.CoreSimulator.SimDeviceType.iPhone-17-Pro',
        state: 'Shutdown',
        name: 'iPhone 17 Pro',
      },
    ],
    'com.apple.CoreSimulator.SimRuntime.iOS-26-1': [
      {
        udid: 'D40CE982-3E65-4756-8162-90EFE50AF7FA',
        isAvailable: true,
        deviceTypeIdentifier: 'com.apple.CoreSimulator.SimDeviceType.iPhone-11',
        state: 'Shutdown',
        name: 'iPhone 11 - iOS 26.1',
      },
      {
        udid: '3F1C114D-FC3D-481A-9CA1-499EE1339390',
        isAvailable: true,
        deviceTypeIdentifier: 'com.apple.CoreSimulator.SimDeviceType.iPad-Pro-13-inch-M5-12GB',
        state: 'Shutdown',
        name: 'iPad Pro 13-inch (M5)',
      },
    ],
  },
})

/** Recorded by this project: `titanium sdk list --json` of CLI 8.1.5 on Linux, no SDK installed. */
export const NO_SDK = `{
	"branch": {},
	"branches": {
		"defaultBranch": "main",
		"branches": []
	},
	"defaultInstallLocation": "~/.titanium",
	"installLocations": [
		"~/.titanium"
	],
	"installed": {},
	"releases": {},
	"sdks": {}
}
`

/** Recorded by this project: the same with the manifest.json of an SDK in its place. */
export const SDK_INSTALLED = `{
	"branch": {},
	"branches": {
		"defaultBranch": "main",
		"branches": []
	},
	"defaultInstallLocation": "~/.titanium",
	"installLocations": [
		"~/.titanium"
	],
	"installed": {
		"13.4.1.GA": "~/.titanium/mobilesdk/linux/13.4.1.GA"
	},
	"releases": {},
	"sdks": {
		"13.4.1.GA": {
			"name": "13.4.1.GA",
			"path": "~/.titanium/mobilesdk/linux/13.4.1.GA",
			"type": "ga",
			"version": "13.4.1"
		}
	}
}
`

interface ProfileFacts {
  readonly certificate: string
  readonly udid: string
  readonly appId: string
  readonly expires: string
}

/**
 * OWASP/mastg, the same page, of `security cms -D`: the profile of a free Apple ID. The page leaves out certificate,
 * device and UUID; in the file a signature stands around it, as these bytes do.
 */
export function freeProfile({ certificate, udid, appId, expires }: ProfileFacts): Buffer {
  return signed(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>AppIDName</key><string>XC org mas testapp</string>
<key>ApplicationIdentifierPrefix</key><array><string>QH868V5764</string></array>
<key>CreationDate</key><date>2024-12-26T07:22:22Z</date>
<key>Platform</key><array><string>iOS</string><string>xrOS</string><string>visionOS</string></array>
<key>IsXcodeManaged</key><true/>
<key>DeveloperCertificates</key><array><data>${certificate}</data></array>
<key>Entitlements</key><dict>
<key>application-identifier</key><string>QH868V5764.${appId}</string>
<key>keychain-access-groups</key><array><string>QH868V5764.*</string></array>
<key>get-task-allow</key><true/>
<key>com.apple.developer.team-identifier</key><string>QH868V5764</string>
</dict>
<key>ExpirationDate</key><date>${expires}</date>
<key>Name</key><string>iOS Team Provisioning Profile: ${appId}</string>
<key>ProvisionedDevices</key><array><string>${udid}</string></array>
<key>LocalProvision</key><true/>
<key>TeamIdentifier</key><array><string>QH868V5764</string></array>
<key>TeamName</key><string>OWASP MAS</string>
<key>TimeToLive</key><integer>7</integer>
<key>UUID</key><string>f7c1953b-c3df-4791-83ba-898925fca195</string>
<key>Version</key><integer>1</integer>
</dict></plist>`)
}

/**
 * bitrise-steplib/steps-xcode-archive issue 86: a profile made by hand for push, there for distribution. For
 * development it has get-task-allow true, aps-environment development and devices (Apple's TN3125).
 */
export function pushProfile({ certificate, udid, appId, expires }: ProfileFacts): Buffer {
  return signed(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>AppIDName</key><string>App</string>
<key>ApplicationIdentifierPrefix</key><array><string>1A234BCD56</string></array>
<key>CreationDate</key><date>2017-10-15T21:57:36Z</date>
<key>Platform</key><array><string>iOS</string></array>
<key>DeveloperCertificates</key><array><data>${certificate}</data></array>
<key>Entitlements</key><dict>
<key>keychain-access-groups</key><array><string>1A234BCD56.*</string></array>
<key>get-task-allow</key><true/>
<key>application-identifier</key><string>1A234BCD56.${appId}</string>
<key>com.apple.developer.team-identifier</key><string>1A234BCD56</string>
<key>aps-environment</key><string>development</string>
</dict>
<key>ExpirationDate</key><date>${expires}</date>
<key>Name</key><string>App</string>
<key>ProvisionedDevices</key><array><string>${udid}</string></array>
<key>TeamIdentifier</key><array><string>1A234BCD56</string></array>
<key>UUID</key><string>11111111-2222-3333-4444-555555555555</string>
<key>Version</key><integer>1</integer>
</dict></plist>`)
}

const signed = (plist: string) =>
  Buffer.concat([Buffer.from([0x30, 0x82, 0x1f]), Buffer.from(plist), Buffer.alloc(9)])

/**
 * tidev/titanium-sdk pull 12139, garymathews' comment: an error in a controller as the log of an iPhone shows it since
 * SDK 9.3.
 */
export const ERROR_IN_LOG = `[ERROR] /alloy/controllers/index.js:129
[ERROR]       Titanium.crash();
[ERROR]                      ^
[ERROR]
[ERROR] TypeError: Titanium.crash is not a function. (In 'Titanium.crash()', 'Titanium.crash' is undefined)
[ERROR]     at test (/alloy/controllers/index.js:129:21)
[ERROR]`

/** expo/expo, packages/@expo/cli/src/run/ios/appleDevice/__tests__: what `devicectl device process launch` says of a locked phone. */
export const PHONE_LOCKED = `ERROR: The application failed to launch. (com.apple.dt.CoreDeviceError error 10002.)
         BundleIdentifier = com.exponent.Test
       ----------------------------------------
       The request to open "com.exponent.Test" failed. (FBSOpenApplicationServiceErrorDomain error 1.)
         NSLocalizedFailureReason = The request was denied by service delegate (SBMainWorkspace) for reason: Locked ("Unable to launch com.exponent.Test because the device was not, or could not be, unlocked").
         BSErrorCodeDescription = RequestDenied
         FBSOpenApplicationRequestID = 0xc34a
       ----------------------------------------
       The operation couldn’t be completed. Unable to launch com.exponent.Test because the device was not, or could not be, unlocked. (FBSOpenApplicationErrorDomain error 7.)
         NSLocalizedFailureReason = Unable to launch com.exponent.Test because the device was not, or could not be, unlocked.
         BSErrorCodeDescription = Locked`

/** As in many logs of `devicectl device process launch --console`, after the tunnel is there and before the app's own lines. */
export const APP_LAUNCHED = 'Launched application with com.example.app bundle identifier.'

/** What `security find-certificate -a -Z` prints of a certificate, shortened: its attributes, which no parser reads, follow. */
export const certificateIn = (keychain: string, sha1: string) => `SHA-256 hash: ${'0'.repeat(64)}
SHA-1 hash: ${sha1}
keychain: "${keychain}"
version: 256
class: 0x80001000
attributes:
    "alis"<blob>="Apple Development: Jane Doe (LVGBSLUQB4)"
`

/**
 * The shape of what `devicectl device info processes --json-output` writes, as Rust and TypeScript programs in public read
 * it: `result.runningProcesses`, each with a file URL and a number. No whole record of it was found.
 */
export const PROCESSES = JSON.stringify({
  info: { commandType: 'devicectl.device.info.processes', jsonVersion: 2, outcome: 'success' },
  result: {
    runningProcesses: [
      { executable: 'file:///sbin/launchd', processIdentifier: 1 },
      { processIdentifier: 77 },
      {
        executable:
          'file:///private/var/containers/Bundle/Application/0A1B/An%20App.app/PlugIns/Widget.appex/Widget',
        processIdentifier: 4241,
      },
      {
        executable: 'file:///private/var/containers/Bundle/Application/0A1B/An%20App.app/An%20App',
        processIdentifier: 4242,
      },
    ],
  },
})
