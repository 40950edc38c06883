import { launch } from './os.ts'

const RealDate = globalThis.Date
const realNow = RealDate.now
let virtualNow = launch.now

/** The phone's time in ms since 1970; under virtual time it stands still between two messages of iOS. */
export function now(): number {
  return launch.virtualTime ? virtualNow : realNow()
}

export function setNow(time: number): void {
  virtualNow = time
}

/** `Date` as the app sees it: the engine's own in all but the time it is, so that its prototype and its text stay the same. */
export const PhoneDate = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
})

/** Makes the phone's time that of every date, `date.constructor` and `Date.now` included. */
export function installDate(): void {
  RealDate.now = now
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: PhoneDate,
    writable: true,
    configurable: true,
  })
  Object.defineProperty(globalThis, 'Date', { value: PhoneDate, writable: true, configurable: true })
}
