import { launch } from './os.ts'

const RealDate = globalThis.Date
let virtualNow = launch.now

/** The phone's time in ms since 1970; under virtual time it stands still between two messages of iOS. */
export function now(): number {
  return launch.virtualTime ? virtualNow : RealDate.now()
}

export function setNow(time: number): void {
  virtualNow = time
}

/** `Date` as the app sees it. */
export class PhoneDate extends RealDate {
  constructor(...args: [] | [number | string | Date]) {
    if (args.length === 0) super(now())
    else super(...(args as [number]))
  }

  static override now(): number {
    return now()
  }
}
