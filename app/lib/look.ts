/** What shows a view in a vertical layout, or takes it and its room away. */
export function shown(is: boolean, height: number | string = Ti.UI.SIZE): object {
  return { visible: is, height: is ? height : 0 }
}
