import { appState } from '/downloads/index'

/** Calls `refresh` whenever the screen may no longer be true although no event has said so. */
export function whenStale(refresh: () => void): void {
  Ti.Network.addEventListener('change', refresh)
  // A suspended app hears nothing of its downloads.
  appState.on('returned', refresh)
}

/** What shows a view in a vertical layout, or takes it and its room away. */
export function shown(is: boolean): object {
  return { visible: is, height: is ? Ti.UI.SIZE : 0 }
}
