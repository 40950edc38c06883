/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** As in CSS: `#rrggbb`. */
export type Hex = `#${string}`

export type Gradient = readonly [Hex, ...Hex[]]

export function fromHex(hex: Hex): Colour {
  const bits = Number.parseInt(hex.slice(1), 16)
  return [bits >> 16, (bits >> 8) & 255, bits & 255]
}

export function mix(from: Colour, to: Colour, share: number): Colour {
  const at = (a: number, b: number) => a + (b - a) * share
  return [at(from[0], to[0]), at(from[1], to[1]), at(from[2], to[2])]
}

/** The colour at `share` (0 to 1) of the way along `stops`. */
export function gradient(stops: Gradient, share: number): Colour {
  const place = Math.min(Math.max(share, 0), 1) * (stops.length - 1)
  const from = stops[Math.floor(place)] ?? stops[0]
  return mix(fromHex(from), fromHex(stops[Math.ceil(place)] ?? from), place % 1)
}

/** Lighter for a share above 0, darker below; -1 to 1. */
export function shade(colour: Colour, share: number): Colour {
  return share > 0 ? mix(colour, [255, 250, 240], share) : mix(colour, [16, 10, 40], -share)
}

export function distance(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
