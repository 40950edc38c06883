/** The signs of the status bar, each a path in a square of 24. */
export const SIGNS = {
  wifi: 'M12 18.5l2.6-3.2a4.2 4.2 0 0 0-5.2 0zM6.9 12.2l1.5 1.9a5.8 5.8 0 0 1 7.2 0l1.5-1.9a8.3 8.3 0 0 0-10.2 0zM4.2 8.9l1.5 1.9a10 10 0 0 1 12.6 0l1.5-1.9a12.4 12.4 0 0 0-15.6 0z',
  cellular: 'M3 14.5h3v4H3zM8 12h3v6.5H8zM13 9h3v9.5h-3zM18 6h3v12.5h-3z',
  none: 'M21 15.5v-1.800l-7.5-4.700V4.5a1.5 1.5 0 0 0-3 0V9L3 13.700v1.800l7.5-2.300v4.300l-2 1.5v1.300l3.5-1 3.5 1v-1.300l-2-1.5v-4.300z',
  battery:
    'M4.5 7.5h13A2.5 2.5 0 0 1 20 10v4a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 2 14v-4a2.5 2.5 0 0 1 2.5-2.5zM21 10.5c.8.2 1.200.7 1.200 1.5s-.4 1.300-1.200 1.5z',
} as const

/** The words beside the bars of a cellular network. */
export const CELLULAR = '5G'

/** Where the status bar has its time and its signs: an iPad's is lower than that of an iPhone. */
export const STATUS_BAR = {
  phone: { top: 19, left: 48, right: 30, line: 22, font: 17, sign: 24, gap: 3, small: 14 },
  tablet: { top: 4, left: 20, right: 20, line: 18, font: 14, sign: 24, gap: 3, small: 14 },
} as const
