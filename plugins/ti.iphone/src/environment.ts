/**
 * The environment variables that the programs of a build get. The SDK writes the whole environment of a development or test
 * build into the app, as `_env_.json` (`writeEnvVars` in iphone/cli/commands/_build.js). So nothing else may be in it: no key,
 * token or password of the person who builds.
 */
const FOR_BUILDS = [
  // To find `xcrun`, `xcodebuild`, `security` and `node`.
  'PATH',
  // To find the keychain, the provisioning profiles, the SDKs and the settings of the Titanium CLI.
  'HOME',
  // Apple's tools look up the user's keychain and settings by these names.
  'USER',
  'LOGNAME',
  // macOS gives each user a folder for temporary files.
  'TMPDIR',
  // The character set: without it some tools read a path with an umlaut as ASCII.
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  // It chooses among several versions of Xcode, in place of `xcode-select`.
  'DEVELOPER_DIR',
]

/** The proxy for downloads. Its address may hold a password, so no build gets it. */
const FOR_DOWNLOADS = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  // The certificate of a proxy that inspects TLS.
  'NODE_EXTRA_CA_CERTS',
]

type Environment = Readonly<Record<string, string | undefined>>

/** The part of the environment that the programs of a build get. */
export function buildEnvironment(environment: Environment): Record<string, string> {
  return pick(environment, FOR_BUILDS)
}

/** The part of the environment that a program gets in addition when it downloads something and builds nothing. */
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
