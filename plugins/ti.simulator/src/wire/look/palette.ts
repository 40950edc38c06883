/** A colour as CSS writes it, in light and in dark. */
export interface Shades {
  readonly light: string
  readonly dark: string
}

/**
 * What iOS draws with where the app says nothing. The page and the screenshot read the same.
 * https://developer.apple.com/design/human-interface-guidelines/color#Specifications
 */
export const PALETTE = {
  label: { light: '#000', dark: '#fff' },
  secondary: { light: '#3c3c4399', dark: '#ebebf599' },
  placeholder: { light: '#3c3c434d', dark: '#ebebf54d' },
  separator: { light: '#3c3c434a', dark: '#54545899' },
  fill: { light: '#78788033', dark: '#7878805c' },
  faint: { light: '#7878801f', dark: '#7676803d' },
  selected: { light: '#fff', dark: '#636366' },
  ground: { light: '#fff', dark: '#000' },
  grouped: { light: '#f2f2f7', dark: '#000' },
  cell: { light: '#fff', dark: '#1c1c1e' },
  tint: { light: '#007aff', dark: '#0a84ff' },
  green: { light: '#34c759', dark: '#30d158' },
  red: { light: '#ff3b30', dark: '#ff453a' },
  bar: { light: '#f9f9f9d9', dark: '#161616d9' },
  track: { light: '#e4e4e6', dark: '#343438' },
  spokes: { light: '#8e8e93', dark: '#98989f' },
  idle: { light: '#7f7f86', dark: '#8e8e93' },
  accessoryColor: { light: '#c4c4c7', dark: '#5a5a5e' },
  alert: { light: '#f4f4f6f2', dark: '#28282af2' },
  menu: { light: '#2c2c2ef2', dark: '#3a3a3cf2' },
  banner: { light: '#f8f8fae8', dark: '#2a2a2ce8' },
} as const satisfies Readonly<Record<string, Shades>>

export type PaletteName = keyof typeof PALETTE
