import type { UiValue } from '../../wire/ui.ts'
import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { setTimeout } from '../kernel/timers.ts'
import { atTurnEnd, callBack } from '../kernel/turn.ts'
import { wireNumber } from './native/dimension.ts'
import { show, tellGlass, writeNative } from './native/hooks.ts'
import { wireValue } from './native/wireValue.ts'

const TARGETS =
  'backgroundColor bottom center color height left opacity opaque right top transform visible width zIndex'.split(
    ' ',
  )
const SETTINGS =
  'anchorPoint autoreverse bounce curve dampingRatio delay duration repeat springVelocity transition view'.split(
    ' ',
  )
/** In ms, where nothing is said (TiAnimation.m). */
const USUAL_DURATION = 200
const TRANSITION_DURATION = 1000

/** What is animated: a view. */
interface Subject {
  [tellGlass](properties: { readonly [name: string]: UiValue }): void
  [writeNative](name: string, value: unknown): void
  [show](name: string): void
  removeAllChildren(): void
  add(view: unknown): void
}

/** What `view.animate()` is given: the values to reach, and how. https://titaniumsdk.com/api/titanium/ui/animation.html */
export class Animation extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI.Animation'
  #callback: unknown

  /** @param callback is called at the end, as the second parameter of `animate` is */
  static create(properties?: object | null, callback?: unknown): Animation {
    const animation = new Animation()
    animation.applyProperties(properties ?? {})
    animation.#callback = callback
    return animation
  }

  static callbackOf(animation: object): unknown {
    return animation instanceof Animation ? animation.#callback : undefined
  }
}

for (const name of [...TARGETS, ...SETTINGS])
  Object.defineProperty(Animation.prototype, name, { value: undefined, writable: true, configurable: true })
refuseMissing(Animation.prototype, 'Ti.UI.Animation', membersOf('Ti.UI.Animation'))

/**
 * The glass is led to the animation's values at once; the properties have them when its time is over, unless it
 * runs back to where it began (TiAnimation.m).
 */
export function animate(subject: Subject, animation: object, callback: unknown): void {
  const targets = targetsOf(animation)
  const { duration, delay, repeat, autoreverse } = timing(animation)
  if (isTransition(animation)) {
    subject.removeAllChildren()
    subject.add(Reflect.get(animation, 'view'))
  }
  subject[tellGlass](animated(animation))
  if (animation instanceof Animation) atTurnEnd(() => animation.fireEvent('start'))
  const runs = repeat * (autoreverse ? 2 : 1)
  setTimeout(
    () => {
      for (const [name, value] of targets)
        if (autoreverse) subject[show](name)
        else subject[writeNative](name, value)
      if (animation instanceof Animation) animation.fireEvent('complete')
      for (const done of [callback, Animation.callbackOf(animation)])
        if (typeof done === 'function') callBack(() => done({ type: 'animated', source: animation }))
    },
    delay + duration * runs,
  )
}

/** The values that an animation leads a view to, for the glass, with its timing in ms. */
function animated(animation: object): { [name: string]: UiValue } {
  const values = targetsOf(animation).flatMap(([name, value]): [string, UiValue][] => {
    const wired = wireValue(name, value)
    return wired === undefined ? [] : [[name, wired]]
  })
  return Object.fromEntries([...values, ['animation', timing(animation)]])
}

/** The properties of a view that an animation, or an object in its place, leads to. */
function targetsOf(animation: object): [name: string, value: unknown][] {
  return TARGETS.map((name): [string, unknown] => [name, Reflect.get(animation, name)]).filter(
    ([, value]) => value !== undefined && value !== null,
  )
}

interface Timing {
  readonly duration: number
  readonly delay: number
  readonly curve: number
  /** How often it runs: once at least. */
  readonly repeat: number
  readonly autoreverse: boolean
  readonly [setting: string]: UiValue
}

function timing(animation: object): Timing {
  const number = (name: string, usual = 0) => Math.max(0, wireNumber(Reflect.get(animation, name) ?? usual))
  return {
    duration: number('duration', isTransition(animation) ? TRANSITION_DURATION : USUAL_DURATION),
    delay: number('delay'),
    curve: number('curve'),
    repeat: Math.max(1, Math.trunc(number('repeat'))),
    autoreverse: Boolean(Reflect.get(animation, 'autoreverse')),
  }
}

/** Another view comes into the animated one, in place of what is in it. */
function isTransition(animation: object): boolean {
  return wireNumber(Reflect.get(animation, 'transition')) > 0 && Boolean(Reflect.get(animation, 'view'))
}
