export interface Insets {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** UITextField's room around its text, by `Ti.UI.INPUT_BORDERSTYLE_*`: none, line, bezel, rounded. */
const BORDERS = [0, 2, 2, 7]
/** UITextView's `lineFragmentPadding`, and its `textContainerInset` above and below. */
const AREA = { side: 5, end: 8 }

const points = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/**
 * How far the text of a TextField or a TextArea keeps from its sides: by `padding`, or `paddingLeft` and `paddingRight`. That
 * of an area takes the place of its container's inset (TiUITextArea.m), that of a field counts where it is more than its border's.
 * https://titaniumsdk.com/api/titanium/ui/textfield.html#padding
 */
export function fieldInsets(type: string, properties: { readonly [name: string]: unknown }): Insets {
  const { padding, paddingLeft, paddingRight, borderStyle } = properties
  const { left = paddingLeft, right = paddingRight, top, bottom }: Record<string, unknown> = Object(padding)
  if (type === 'Ti.UI.TextArea')
    return {
      top: points(top) ?? AREA.end,
      left: AREA.side + (points(left) ?? 0),
      bottom: points(bottom) ?? AREA.end,
      right: AREA.side + (points(right) ?? 0),
    }
  const border = BORDERS[points(borderStyle) ?? 0] ?? 0
  return {
    top: border,
    left: Math.max(border, points(left) ?? 0),
    bottom: border,
    right: Math.max(border, points(right) ?? 0),
  }
}
