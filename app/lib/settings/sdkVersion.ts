/**
 * What is wrong with the SDK that built this app; undefined if nothing is. Older SDKs call a background handler once more
 * after the app has ended it, and the app crashes: https://github.com/tidev/titanium-sdk/issues/14418
 */
export function sdkProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 13 || (major === 13 && minor >= 3)) return undefined
  return `This app needs Titanium SDK 13.3 or newer. It was built with ${version}, with which it crashes after background work: set <sdk-version> in tiapp.xml and build again.`
}
