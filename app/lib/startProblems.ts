import { config } from '/config'
import { sdkProblem } from '/sdkVersion'

/** What keeps the app from working as it should, each with how to mend it. */
export function startProblems(): string[] {
  return [sdkProblem(Ti.version), configProblem()].filter((problem) => problem !== undefined)
}

function configProblem(): string | undefined {
  try {
    config()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
