import { type Permission, permission } from '/screen/permission'
import { shown } from '/screen/visibility'

declare const $: ControllerScope<'permission'>

const WORDS: Record<Permission, string> = {
  unasked: 'banners_unasked',
  allowed: 'banners_on',
  refused: 'banners_off',
}

permission.follow(render)

export function onAllow(): void {
  permission.ask()
}

function render(state: Permission): void {
  $.allow.applyProperties(shown(state === 'unasked'))
  $.words.text = L(WORDS[state])
}
