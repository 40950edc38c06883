import { shown } from '/look'
import { type Permission, permission } from '/permission'

declare const $: ControllerScope<'permission'>

permission.follow(render)

export function ask(): void {
  permission.ask()
}

function render(state: Permission): void {
  $.allow.applyProperties(shown(state === 'unasked', 44))
  $.refused.applyProperties(shown(state === 'refused'))
}
