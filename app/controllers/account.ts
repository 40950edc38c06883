import { type AccountState, account } from '/account'
import { announce } from '/announce'
import { phrase } from '/downloads/core/phrase'
import { say } from '/downloads/say'
import { shown } from '/look'

declare const $: ControllerScope<'account'>

account.on('changed', render)
render(account.state)

export function begin(): void {
  $.user.focus()
}

export function goOn(): void {
  $.password.focus()
}

export function enter(): void {
  account.logIn(...typed())
}

export function join(): void {
  account.create(...typed())
}

export function leave(): void {
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
