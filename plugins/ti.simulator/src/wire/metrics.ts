import type { PlatformInfo } from './launch.ts'

/** What iOS keeps free of an app's views at the edges of the screen, and how high its bars are. Points. */
export interface Metrics {
  readonly safeTop: number
  readonly safeBottom: number
  /** On the left and on the right. */
  readonly safeSide: number
  readonly navigationBar: number
  readonly tabBar: number
  readonly toolbar: number
}

/**
 * An iPhone of 6.1 inches, upright and on its side, and an iPad of 11 inches.
 * https://developer.apple.com/design/human-interface-guidelines/layout#Specifications
 */
export function metrics({ model, width, height }: Pick<PlatformInfo, 'model' | 'width' | 'height'>): Metrics {
  if (model.startsWith('iPad'))
    return { safeTop: 24, safeBottom: 20, safeSide: 0, navigationBar: 50, tabBar: 50, toolbar: 50 }
  return height >= width
    ? { safeTop: 59, safeBottom: 34, safeSide: 0, navigationBar: 44, tabBar: 49, toolbar: 44 }
    : { safeTop: 0, safeBottom: 21, safeSide: 59, navigationBar: 32, tabBar: 32, toolbar: 44 }
}
