import { appState } from '/downloads/index'

/** Calls `refresh` whenever the screen may no longer be true although no event has said so. */
export function whenStale(refresh: () => void): void {
  Ti.Network.addEventListener('change', refresh)
  // A suspended app is told nothing of its downloads.
  appState.on('returned', refresh)
}

/** Properties that show a view of a vertical layout, or that hide it and free its room. */
export function shown(is: boolean): object {
  return { visible: is, height: is ? Ti.UI.SIZE : 0 }
}
