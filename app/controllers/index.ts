import { TRIGGERS } from '/downloads/core/transfer'
import { screens } from '/screens'
import { startProblems } from '/startProblems'

declare const $: ControllerScope<'index'>

screens.on('wanted', (trigger) => $.tabs.setActiveTab(TRIGGERS.indexOf(trigger)))
$.tabs.open()

export function tellProblems(): void {
  const problems = startProblems()
  if (problems.length > 0) alert(problems.join('\n\n'))
}
