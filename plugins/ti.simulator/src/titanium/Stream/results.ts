import { callBack } from '../kernel/turn.ts'

export type Callback = (result: object) => void

export function isCallback(value: unknown): value is Callback {
  return typeof value === 'function'
}

/** What a callback hears: https://titaniumsdk.com/api/structs/readcallbackargs.html, and as many properties as `TiDataStream.m` gives. */
export function tell(
  callback: Callback | undefined,
  type: string,
  result: { readonly [name: string]: unknown },
): void {
  if (callback)
    callBack(callback, { success: true, code: 0, errorState: 0, errorDescription: '', type, ...result })
}

export function tellFailure(
  callback: Callback | undefined,
  type: string,
  message: string,
  result: { readonly [name: string]: unknown },
): void {
  const error = message === '' ? {} : { error: message }
  tell(callback, type, {
    success: false,
    code: -1,
    errorState: -1,
    errorDescription: message,
    ...error,
    ...result,
  })
}
