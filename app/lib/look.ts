/** What shows a view in a vertical layout, or takes it and its room away. */
export function shown(is: boolean): object {
  return { visible: is, height: is ? Ti.UI.SIZE : 0 }
}
