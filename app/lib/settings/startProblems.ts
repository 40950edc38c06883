import { configProblem } from '/settings/config'
import { sdkProblem } from '/settings/sdkVersion'

/** What keeps the app from working as it should, each with how to mend it. */
export function startProblems(): string[] {
  return [sdkProblem(Ti.version), configProblem()].filter((problem) => problem !== undefined)
}

/** Whether something may be started: with settings that are wrong nothing is, and an alert tells them. */
export function mayStart(): boolean {
  const problem = configProblem()
  if (problem !== undefined) alert(problem)
  return problem === undefined
}
