import { dimension, UNITS } from './dimension.ts'

/** https://titaniumsdk.com/api/titanium/ui.html#convertunits */
export function convertUnits(from: unknown, unit: unknown): number {
  if (typeof from !== 'number' && typeof from !== 'string')
    throw new TypeError(`Ti.UI.convertUnits takes a String or a Number, not ${from}`)
  if (typeof unit !== 'string')
    throw new TypeError(`Ti.UI.convertUnits takes the name of a unit, not ${unit}`)
  const points = dimension(from)
  const size = UNITS[unit.toLowerCase()]
  return typeof points === 'number' && size !== undefined ? points / size : 0
}
