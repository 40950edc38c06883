/**
 * The SDK writes the whole environment of a development or test build into the app, as `_env_.json` (`writeEnvVars` of
 * iphone/cli/commands/_build.js). So a program that works for a build is given these variables and no others: what is not
 * named here, such as a key, a token or a password of this Mac's user, cannot come into the app.
 */
const FOR_BUILDS = [
  // Where `xcrun`, `xcodebuild`, `security` and `node` are.
  'PATH',
  // Where the keychain, the provisioning profiles, the SDKs and the settings of the Titanium CLI are.
  'HOME',
  // Whose keychain it is.
  'USER',
  'LOGNAME',
  // Each user of a Mac has a folder of their own for temporary files.
  'TMPDIR',
  // Which characters are letters: without them tools take a path with an umlaut for ASCII.
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  // Which Xcode, for someone who has several and has not selected one.
  'DEVELOPER_DIR',
]

/** Where a download goes through a proxy: an address that may hold a password, so it is for downloads alone. */
const FOR_DOWNLOADS = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  // The certificate of such a proxy.
  'NODE_EXTRA_CA_CERTS',
]

type Environment = Readonly<Record<string, string | undefined>>

/** What of the environment a program is given that works for a build. */
export function buildEnvironment(environment: Environment): Record<string, string> {
  return pick(environment, FOR_BUILDS)
}

/** What a program is given besides that downloads from the internet and builds nothing. */
export function downloadEnvironment(environment: Environment): Record<string, string> {
  return pick(environment, FOR_DOWNLOADS)
}

function pick(environment: Environment, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of names) {
    const value = environment[name]
    if (value !== undefined) found[name] = value
  }
  return found
}
