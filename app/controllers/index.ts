import { appState, TRIGGERS } from '/downloads/index'
import { wantedTab } from '/screen/wantedTab'
import { startProblems } from '/settings/startProblems'

declare const $: ControllerScope<'index'>

wantedTab.on('changed', (trigger) => {
  const tab = $.tabs.tabs[TRIGGERS.indexOf(trigger)]
  if (tab) $.tabs.activeTab = tab
})
for (const { window } of $.tabs.tabs) appState.watch(window)
$.tabs.open()

export function onOpen(): void {
  const problems = startProblems()
  if (problems.length > 0) alert(problems.join('\n\n'))
}
