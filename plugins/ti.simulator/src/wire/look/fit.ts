/** How a picture lies in its view: stretched over it, whole in it, filling it, or as large as it is. */
export type Fit = 'fill' | 'contain' | 'cover' | 'none'

/** `Ti.Media.IMAGE_SCALING_*`; -1 leaves it to the sides that are given. https://titaniumsdk.com/api/titanium/media.html */
const SCALING: Readonly<Record<number, Fit>> = { 0: 'fill', 1: 'contain', 2: 'cover', 4: 'none' }

/** With a free side a picture keeps its proportions, with none it is stretched (TiUIImageView.m). */
export function fitOf(properties: Readonly<Record<string, unknown>>): Fit {
  const { scalingMode, width, height } = properties
  const given = typeof scalingMode === 'number' ? SCALING[scalingMode] : undefined
  return given ?? ([width, height].some(isFree) ? 'contain' : 'fill')
}

function isFree(size: unknown): boolean {
  return size === undefined || size === null || (typeof size === 'string' && /^(size|auto)$/i.test(size))
}
