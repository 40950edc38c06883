import { type Permission, permission } from '/permission'

declare const $: ControllerScope<'permission'>

permission.follow(render)

export function ask(): void {
  permission.ask()
}

function render(state: Permission): void {
  $.allow.applyProperties({ visible: state === 'unasked', height: state === 'unasked' ? 44 : 0 })
  $.refused.applyProperties({ visible: state === 'refused', height: state === 'refused' ? Ti.UI.SIZE : 0 })
}
