/** Code and text of what failed, as the SDK's callbacks give it (`dictionaryWithCode:` of TiUtils.m). */
export interface Outcome {
  readonly success: boolean
  readonly code: number
  readonly error?: string
  readonly [detail: string]: unknown
}

export const SUCCEEDED: Outcome = { success: true, code: 0 }

export function failed(error: string, code = -1): Outcome {
  return { success: false, code, error }
}

type Callback = (event: Outcome) => void

/**
 * Since SDK 10 what calls back gives a promise too, that is rejected with what the callback is given (KrollPromise.m).
 * One that nobody looks at is no error on the phone.
 */
export function calledBack<Event extends Outcome>(
  callback: unknown,
  work: (done: (event: Event) => void) => void,
): Promise<Event> {
  const promise = new Promise<Event>((resolve, reject) => {
    work((event) => {
      if (typeof callback === 'function') (callback as Callback)(event)
      if (event.success) resolve(event)
      else reject(event)
    })
  })
  promise.catch(() => {})
  return promise
}
