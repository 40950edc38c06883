import { type Permission, permission } from '/permission'
import { setShown } from '/shown'

declare const $: ControllerScope<'permission'>

permission.follow(render)

export function ask(): void {
  permission.ask()
}

function render(state: Permission): void {
  setShown($.allow, state === 'unasked', 44)
  setShown($.refused, state === 'refused')
}
