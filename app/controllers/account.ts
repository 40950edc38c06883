import { phrase, say } from '/downloads/index'
import { type AccountState, account } from '/push/account'
import { shown } from '/screen/visibility'
import { announce } from '/screen/voiceOver'

declare const $: ControllerScope<'account'>

account.on('changed', render)
render(account.state)

export function onUserRow(): void {
  $.user.focus()
}

export function onPasswordRow(): void {
  $.password.focus()
}

export function onLogIn(): void {
  account.logIn(...typed())
}

export function onCreateAccount(): void {
  account.create(...typed())
}

export function onLogOut(): void {
  account.logOut()
}

function typed(): [name: string, password: string] {
  $.user.blur()
  $.password.blur()
  return [$.user.value.trim(), $.password.value]
}

function render({ name, asking = false, problem }: AccountState): void {
  const why = problem ? say(problem) : ''
  $.who.text = say(name === undefined ? phrase('account_nobody') : phrase('account_who', name))
  $.form.applyProperties(shown(name === undefined))
  $.problem.applyProperties({ ...shown(why !== ''), text: why })
  $.logOut.applyProperties(shown(name !== undefined))
  for (const button of [$.logIn, $.create, $.logOut]) button.enabled = !asking
  if (name !== undefined) $.password.value = ''
  if (why !== '') announce(why)
}
