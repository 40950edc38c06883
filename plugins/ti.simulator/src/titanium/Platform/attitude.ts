import type { Attitude } from '../../wire/launch.ts'
import { launch } from '../kernel/os.ts'

let latest: Attitude = launch.platform

/** How the phone is held and the screen lies, by what iOS said last. */
export const attitude = (): Attitude => latest

export function setAttitude(attitude: Attitude): void {
  latest = attitude
}
