/**
 * The font of the phone: Apple's is not ours to ship, and Inter has nearly its widths. The app's process measures with
 * these files, the screenshot draws with them, and the page loads them. https://rsms.me/inter/
 */
export const FONT = 'Inter'
export const WEIGHTS = [100, 200, 300, 400, 500, 600, 700, 800, 900] as const
export const STYLES = ['normal', 'italic'] as const

/** Parts of Inter by script, each with its characters as CSS writes them (`unicode-range` of `@fontsource/inter`). */
export const SCRIPT_RANGES = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  'cyrillic-ext': 'U+0460-052F, U+1C80-1C8A, U+20B4, U+2DE0-2DFF, U+A640-A69F, U+FE2E-FE2F',
  greek: 'U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF',
  'greek-ext': 'U+1F00-1FFF',
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
} as const
export type Script = keyof typeof SCRIPT_RANGES
export const SCRIPTS: readonly Script[] = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
]

/** Above and below the baseline, as shares of the size (the `hhea` table of Inter). */
export const ASCENT = 0.96875
export const DESCENT = 0.2412
export const LINE_HEIGHT = ASCENT + DESCENT

/** A font without a size has 17 points (WebFont.m). */
export const FONT_SIZE = 17

/** `Ti.UI.TEXT_STYLE_*` at the size of text that iOS begins with. https://developer.apple.com/design/human-interface-guidelines/typography#Specifications */
const TEXT_STYLES: Readonly<Record<string, number>> = {
  UICTFontTextStyleTitle0: 34,
  UICTFontTextStyleTitle1: 28,
  UICTFontTextStyleTitle2: 22,
  UICTFontTextStyleTitle3: 20,
  UICTFontTextStyleHeadline: 17,
  UICTFontTextStyleBody: 17,
  UICTFontTextStyleCallout: 16,
  UICTFontTextStyleSubhead: 15,
  UICTFontTextStyleFootnote: 13,
  UICTFontTextStyleCaption1: 12,
  UICTFontTextStyleCaption2: 11,
}
const HEADLINE = 'UICTFontTextStyleHeadline'

/** https://titaniumsdk.com/api/font.html#fontweight */
const WEIGHT_NAMES: Readonly<Record<string, number>> = {
  ultralight: 200,
  thin: 100,
  light: 300,
  normal: 400,
  regular: 400,
  medium: 500,
  semibold: 600,
  bold: 700,
  heavy: 800,
  black: 900,
}

export interface Font {
  readonly size: number
  readonly weight: number
  readonly italic: boolean
  /** A family of the app's own; empty for that of the phone. */
  readonly family: string
}

/**
 * What the `font` of a view says. One with a text style grows with the size of text that the person chose (Dynamic Type).
 * https://titaniumsdk.com/api/font.html
 */
export function fontOf(value: unknown, textSize = 1, usual: Partial<Font> = {}): Font {
  const font: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  const { fontSize, fontWeight, fontStyle, fontFamily, textStyle } = font
  const style = typeof textStyle === 'string' ? TEXT_STYLES[textStyle] : undefined
  // A text style is all of a font (WebFont.m).
  if (style !== undefined)
    return { size: style * textSize, weight: textStyle === HEADLINE ? 600 : 400, italic: false, family: '' }
  const size = typeof fontSize === 'string' ? Number.parseFloat(fontSize) : fontSize
  const points = typeof size === 'number' && Number.isFinite(size) ? size : (usual.size ?? FONT_SIZE)
  return {
    size: points,
    weight: WEIGHT_NAMES[String(fontWeight)] ?? usual.weight ?? 400,
    italic: fontStyle === 'italic',
    family: typeof fontFamily === 'string' ? fontFamily : '',
  }
}
