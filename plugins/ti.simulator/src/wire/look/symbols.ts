/**
 * Drawings of our own for the names of SF Symbols, each a line in a square of 24. Apple's may be shown by an app on
 * Apple's systems alone. https://developer.apple.com/design/human-interface-guidelines/sf-symbols
 */
const LINES: Readonly<Record<string, string>> = {
  'arrow.clockwise': 'M19.5 12a7.5 7.5 0 1 1-2.6-5.7M17.5 2.5v4.2h-4.2',
  'arrow.down.circle': 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5v9M8.2 12.9l3.8 3.8 3.8-3.8',
  bell: 'M5 16.5c1.3-1.2 1.5-3 1.5-6a5.5 5.5 0 0 1 11 0c0 3 .2 4.8 1.5 6zM10 19.8a2.2 2.2 0 0 0 4 0',
  checkmark: 'M5 12.5l4.8 5L19 6.5',
  'chevron.left': 'M15 5l-7 7 7 7',
  'chevron.right': 'M9 5l7 7-7 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5.2l3.4 2',
  'clock.arrow.circlepath': 'M4.5 9.2a8.2 8.2 0 1 1-.5 3.6M3.3 5.5l1 4 4-.9M12 7.5v5l3.3 1.9',
  'doc.on.doc':
    'M9 7.5V4.5A1.5 1.5 0 0 1 10.5 3h7A1.5 1.5 0 0 1 19 4.5v10a1.5 1.5 0 0 1-1.5 1.5H15M6.5 7.5h7A1.5 1.5 0 0 1 15 9v10.5a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 19.5V9a1.5 1.5 0 0 1 1.5-1.5z',
  'exclamationmark.triangle': 'M12 4L2.8 20h18.4zM12 9.8v5M12 17.5v.1',
  gearshape:
    'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M12 2.8v2.9M12 18.3v2.9M2.8 12h2.9M18.3 12h2.9M5.5 5.5l2 2M16.5 16.5l2 2M5.5 18.5l2-2M16.5 7.5l2-2',
  heart: 'M12 20C5 15 3 12 3 8.7a4.7 4.7 0 0 1 9-1.7 4.7 4.7 0 0 1 9 1.7c0 3.3-2 6.3-9 11.3z',
  house: 'M3 11.5L12 4l9 7.5M5.5 10v9.5h13V10',
  'info.circle': 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.5v.1',
  'list.bullet': 'M4 6.5v.1M4 12v.1M4 17.5v.1M8.5 6.5H21M8.5 12H21M8.5 17.5H21',
  magnifyingglass: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3L20.5 20.5',
  minus: 'M5 12h14',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6z',
  photo:
    'M5 4.5h14A2 2 0 0 1 21 6.5v11a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2zM3.5 17l5-5.5 4 4.5 2.5-2.5 5.5 5.5M16 8.5v.1',
  plus: 'M12 5v14M5 12h14',
  'square.and.arrow.up': 'M8.5 9.5H6v11h12v-11h-2.5M12 15V3.5M8.5 6.8L12 3.3l3.5 3.5',
  'square.and.arrow.down': 'M8.5 9.5H6v11h12v-11h-2.5M12 3.5V15M8.5 11.7l3.5 3.5 3.5-3.5',
  star: 'M12 3.5l2.6 5.6 6.1.8-4.5 4.2 1.1 6.1-5.3-3-5.3 3 1.1-6.1-4.5-4.2 6.1-.8z',
  trash: 'M4.5 6.5h15M9.5 6.5V4h5v2.5M6.5 6.5l1 14h9l1-14M10.3 10v7M13.7 10v7',
  wifi: 'M12 18.5v.1M8.5 15a5 5 0 0 1 7 0M5.3 11.8a9.5 9.5 0 0 1 13.4 0M2.3 8.6a13.7 13.7 0 0 1 19.4 0',
  xmark: 'M6 6l12 12M18 6L6 18',
}

/** What stands for a symbol that has no drawing here. */
const ANY =
  'M7.5 4h9A3.5 3.5 0 0 1 20 7.5v9a3.5 3.5 0 0 1-3.5 3.5h-9A3.5 3.5 0 0 1 4 16.5v-9A3.5 3.5 0 0 1 7.5 4z'
const NAME = /^[a-z0-9]+(\.[a-z0-9]+)*$/
const FILL = '.fill'

/** The lines of a symbol, as SVG writes a path, and whether it is filled; null for what cannot be the name of one. */
export function symbolLines(name: string): { readonly path: string; readonly filled: boolean } | null {
  if (!NAME.test(name)) return null
  const filled = name.endsWith(FILL)
  return { path: LINES[filled ? name.slice(0, -FILL.length) : name] ?? ANY, filled }
}

/** Width of a line of a symbol, of 24, and how much of its ground shows where it is filled. */
export const SYMBOL = { size: 24, line: 1.8, filled: 0.4 } as const

/** The address of a drawing for a symbol; empty for what cannot be the name of one, which iOS shows nothing for. */
export function drawSymbol(name: string): string {
  const lines = symbolLines(name)
  if (!lines) return ''
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="#000" fill-opacity="${lines.filled ? SYMBOL.filled : 0}" stroke="#000" stroke-width="${SYMBOL.line}" stroke-linecap="round" stroke-linejoin="round"><path d="${lines.path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}
