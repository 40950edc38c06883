import { config } from '/config'

/** What keeps the app from working as it should, each in one sentence that says how to mend it. */
export function startProblems(): string[] {
  return [sdkProblem(Ti.version), configProblem()].filter((problem) => problem !== undefined)
}

/** Before SDK 13.3 a background handler that was ended is called again, and the app crashes (titanium-sdk #14418). */
export function sdkProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 13 || (major === 13 && minor >= 3)) return undefined
  return `This app needs Titanium SDK 13.3 or newer and was built with ${version}, which crashes after background work. Set <sdk-version> in tiapp.xml and build again.`
}

function configProblem(): string | undefined {
  try {
    config()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
