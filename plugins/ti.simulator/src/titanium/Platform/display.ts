import type { Display } from '../../wire/launch.ts'
import { launch } from '../kernel/os.ts'

let latest: Display = launch.platform

/** What the user has set of how things look, by what iOS said last. */
export const display = (): Display => latest

export function setDisplay(display: Display): void {
  latest = display
}
