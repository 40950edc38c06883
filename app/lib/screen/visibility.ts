/** Calls it whenever what is shown may have become untrue with nothing being told of it. */
export function whenStale(refresh: () => void): void {
  Ti.Network.addEventListener('change', refresh)
  // A suspended app hears nothing of its downloads.
  Ti.App.addEventListener('resumed', refresh)
}

/** What shows a view in a vertical layout, or takes it and its room away. */
export function shown(is: boolean): object {
  return { visible: is, height: is ? Ti.UI.SIZE : 0 }
}
