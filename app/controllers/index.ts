import { startProblems } from '/startProblems'

declare const $: ControllerScope<'index'>

$.tabs.open()

export function tellProblems(): void {
  const problems = startProblems()
  if (problems.length > 0) alert(problems.join('\n\n'))
}
