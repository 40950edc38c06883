import { gainFocus, loseFocus } from '../hooks.ts'

interface Focusable {
  [gainFocus](): void
  [loseFocus](): void
}

const stack: Focusable[] = []

/** The window that has come over all others has the focus. */
export function windowOpened(window: Focusable): void {
  stack.at(-1)?.[loseFocus]()
  stack.push(window)
  window[gainFocus]()
}

/** The window below gets the focus when the topmost one leaves. */
export function windowClosed(window: Focusable): void {
  const wasOnTop = stack.at(-1) === window
  const index = stack.indexOf(window)
  if (index >= 0) stack.splice(index, 1)
  if (!wasOnTop) return
  window[loseFocus]()
  stack.at(-1)?.[gainFocus]()
}
