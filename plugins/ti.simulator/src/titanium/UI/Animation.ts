import type { UiValue } from '../../wire/ui.ts'
import { membersOf } from '../api/members.ts'
import { KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { setTimeout } from '../kernel/timers.ts'
import { wireNumber } from './native/dimension.ts'
import { wireValue } from './native/wireValue.ts'

const TARGETS =
  'backgroundColor bottom center color height left opacity right top transform visible width zIndex'.split(
    ' ',
  )
const TIMING = 'autoreverse curve delay duration repeat'.split(' ')

/** What `view.animate()` is given: the values to reach, and how. https://titaniumsdk.com/api/titanium/ui/animation.html */
export class Animation extends KrollProxy {
  override readonly apiName = 'Ti.UI.Animation'
}

for (const name of [...TARGETS, ...TIMING])
  Object.defineProperty(Animation.prototype, name, { value: undefined, writable: true, configurable: true })
refuseMissing(Animation.prototype, 'Ti.UI.Animation', membersOf('Ti.UI.Animation'))

/** The values that an animation leads a view to, for the glass, with its timing in ms. */
export function animated(animation: object): { [name: string]: UiValue } {
  const values = targetsOf(animation).flatMap(([name, value]): [string, UiValue][] => {
    const wired = wireValue(name, value)
    return wired === undefined ? [] : [[name, wired]]
  })
  return Object.fromEntries([...values, ['animation', timing(animation)]])
}

/** The properties of a view that an animation, or an object in its place, leads to. */
export function targetsOf(animation: object): [name: string, value: unknown][] {
  return TARGETS.map((name): [string, unknown] => [name, Reflect.get(animation, name)]).filter(
    ([, value]) => value !== undefined,
  )
}

/** Calls `done`, then the listeners of the animation, when it has run its time. */
export function completeLater(animation: object, done: () => void): void {
  const { duration, delay } = timing(animation)
  setTimeout(() => {
    done()
    if (animation instanceof Animation) animation.fireEvent('complete')
  }, duration + delay)
}

function timing(animation: object): { duration: number; delay: number; curve: number } {
  const number = (name: string) => Math.max(0, wireNumber(Reflect.get(animation, name) ?? 0))
  return { duration: number('duration'), delay: number('delay'), curve: number('curve') }
}
