/**
 * How far a view reaches in one direction when nothing says so: as far as its parent, or as its content. A rigid one is
 * as large as its control, whatever the app asks for (verifyWidth and verifyHeight of UISwitch, UISlider and UIToolbar).
 */
export type Extent = 'FILL' | 'SIZE' | 'RIGID'

export interface Extents {
  readonly width: Extent
  readonly height: Extent
}

/** Points. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** What a kind of view that says nothing does (defaultAutoWidthBehavior of TiViewProxy.m). */
export const FILLS: Extents = { width: 'FILL', height: 'FILL' }
export const HUGS: Extents = { width: 'SIZE', height: 'SIZE' }
/** As wide as its parent and as high as its content. */
export const SPANS: Extents = { width: 'FILL', height: 'SIZE' }

export const NOTHING: Size = { width: 0, height: 0 }
