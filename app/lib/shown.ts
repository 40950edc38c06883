/** Shows a view in a vertical layout, or takes it and its room away. */
export function setShown(
  view: Titanium.UI.View,
  shown: boolean,
  height: number | typeof Ti.UI.SIZE = Ti.UI.SIZE,
): void {
  view.visible = shown
  view.height = shown ? height : 0
}
