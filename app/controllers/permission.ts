import { type Permission, permission } from '/permission'

declare const $: ControllerScope<'permission'>

permission.follow(render)

export function ask(): void {
  permission.ask()
}

function render(state: Permission): void {
  $.allow.visible = state === 'unasked'
  $.allow.height = state === 'unasked' ? 44 : 0
  $.refused.visible = state === 'refused'
  $.refused.height = state === 'refused' ? Ti.UI.SIZE : 0
}
