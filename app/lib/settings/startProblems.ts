import { configProblem } from '/settings/config'
import { sdkProblem } from '/settings/sdkVersion'

/** The problems that the app finds at its start, each with how to mend it. */
export function startProblems(): string[] {
  return [sdkProblem(Ti.version), configProblem()].filter((problem) => problem !== undefined)
}

/** Whether a download or a registration may start. While the settings are wrong, an alert tells what is wrong instead. */
export function mayStart(): boolean {
  const problem = configProblem()
  if (problem !== undefined) alert(problem)
  return problem === undefined
}
