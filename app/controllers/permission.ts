import { shown } from '/look'
import { type Permission, permission } from '/permission'

declare const $: ControllerScope<'permission'>

const WORDS: Record<Permission, string> = {
  unasked: 'banners_unasked',
  allowed: 'banners_on',
  refused: 'banners_off',
}

permission.follow(render)

export function ask(): void {
  permission.ask()
}

function render(state: Permission): void {
  $.allow.applyProperties(shown(state === 'unasked'))
  $.words.text = L(WORDS[state])
}
