let onTouch: ((what: string) => void) | undefined

/** Runs a callback as iOS runs it on a queue of its own: `told` hears once what the callback touches of the app. */
export function onIosQueue(callback: () => void, told: (what: string) => void): void {
  onTouch = (what) => {
    onTouch = undefined
    told(what)
  }
  try {
    callback()
  } finally {
    onTouch = undefined
  }
}

/** A view is changed, or iOS is called: only the app's own thread may do that. */
export function touchPhone(what: string): void {
  onTouch?.(what)
}
