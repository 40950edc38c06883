import { nativeLog } from '../kernel/nativeLog.ts'
import { failed } from '../kernel/promise.ts'
import { setTimeout } from '../kernel/timers.ts'
import { callBack } from '../kernel/turn.ts'

/** ms until the SDK calls back, because the picker needs that long to leave the screen (MediaModule.m). */
const LEAVING = 500

/** Calls one of the callbacks that an app gave to a picker. */
export function pickerAnswers(options: unknown, name: 'error' | 'cancel', code: number, why: string): void {
  nativeLog('warn', why)
  const callback: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined
  if (typeof callback === 'function')
    setTimeout(
      () => callBack((event: object) => callback(event), { ...failed(why, code), type: name }),
      LEAVING,
    )
}
