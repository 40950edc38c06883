import type { Gradient, Hex } from './colour.ts'

/** One range of hills, a forest's edge or a stretch of water, across the whole width. */
export interface Ground {
  readonly kind: 'hills' | 'peaks' | 'trees' | 'water'
  /** Where its upper edge lies on average; the picture is 1 wide and 1.5 high. */
  readonly top: number
  /** How far the edge rises above that and falls below it. */
  readonly swing: number
  /** Waves across the width. */
  readonly waves: number
  /** From left to right; water: from its edge downwards. */
  readonly colours: Gradient
}

/** A landscape in stained glass. */
export interface Scene {
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  readonly seed: number
  /** How strong the glass's grain is: the most by which it changes a channel. */
  readonly grain: number
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number; readonly colour: Hex }
  /** From the sun outwards. */
  readonly sky: Gradient
  /** From back to front. */
  readonly grounds: readonly Ground[]
}

export const scenes = {
  'dawn.jpg': {
    type: 'image/jpeg',
    width: 720,
    height: 1080,
    seed: 11,
    grain: 5,
    sun: { x: 0.375, y: 0.625, radius: 0.132, colour: '#ffec96' },
    sky: ['#ffbe60', '#fa766c', '#ce468c', '#703eac', '#343a9e'],
    grounds: [
      {
        kind: 'peaks',
        top: 0.78,
        swing: 0.12,
        waves: 2.6,
        colours: ['#963e96', '#c44a88', '#783aa0'],
      },
      {
        kind: 'peaks',
        top: 0.9,
        swing: 0.1,
        waves: 3.4,
        colours: ['#543296', '#7a3496', '#46308c'],
      },
      {
        kind: 'hills',
        top: 1.02,
        swing: 0.05,
        waves: 1.6,
        colours: ['#282c78', '#382e80', '#242868'],
      },
      {
        kind: 'water',
        top: 1.12,
        swing: 0.012,
        waves: 1,
        colours: ['#f47870', '#aa4696', '#463ca0'],
      },
    ],
  },
  'dunes.jpg': {
    type: 'image/jpeg',
    width: 720,
    height: 1080,
    seed: 23,
    grain: 5,
    sun: { x: 0.625, y: 0.375, radius: 0.132, colour: '#fff6c8' },
    sky: ['#ffd678', '#96d6be', '#28b0be', '#0a82aa', '#086096'],
    grounds: [
      {
        kind: 'hills',
        top: 0.74,
        swing: 0.05,
        waves: 1.4,
        colours: ['#e88260', '#faa060'],
      },
      {
        kind: 'hills',
        top: 0.86,
        swing: 0.1,
        waves: 1.1,
        colours: ['#de5428', '#fa9632', '#e8642c'],
      },
      {
        kind: 'hills',
        top: 1.06,
        swing: 0.1,
        waves: 1.3,
        colours: ['#faaa3c', '#d64628', '#aa2832'],
      },
      {
        kind: 'hills',
        top: 1.28,
        swing: 0.08,
        waves: 0.9,
        colours: ['#961e36', '#be322c', '#ec6e32'],
      },
    ],
  },
  'coast.png': {
    type: 'image/png',
    width: 720,
    height: 1080,
    seed: 37,
    grain: 2,
    sun: { x: 0.375, y: 0.375, radius: 0.132, colour: '#ffe046' },
    sky: ['#fff096', '#b0e4fc', '#6ec4fa', '#3c96ee', '#1e6ed8'],
    grounds: [
      {
        kind: 'hills',
        top: 0.66,
        swing: 0.07,
        waves: 1.2,
        colours: ['#60b4aa', '#46a0be'],
      },
      {
        kind: 'water',
        top: 0.78,
        swing: 0.006,
        waves: 1,
        colours: ['#28c8c8', '#0096be', '#0068aa'],
      },
      {
        kind: 'hills',
        top: 1.14,
        swing: 0.12,
        waves: 0.7,
        colours: ['#fadc8c', '#f0c46e'],
      },
      {
        kind: 'hills',
        top: 1.26,
        swing: 0.1,
        waves: 0.9,
        colours: ['#3caa46', '#78c83c', '#1e8c50'],
      },
    ],
  },
  'night.png': {
    type: 'image/png',
    width: 1200,
    height: 1800,
    seed: 53,
    grain: 9,
    sun: { x: 0.625, y: 0.375, radius: 0.118, colour: '#faf6dc' },
    sky: ['#4678c8', '#28be96', '#1e7896', '#3c3296', '#1e1c64'],
    grounds: [
      {
        kind: 'peaks',
        top: 0.82,
        swing: 0.13,
        waves: 2.2,
        colours: ['#6e8cd2', '#96bee6', '#606ec8'],
      },
      {
        kind: 'peaks',
        top: 0.98,
        swing: 0.08,
        waves: 3.1,
        colours: ['#324696', '#465ab4', '#2c3c8c'],
      },
      {
        kind: 'trees',
        top: 1.14,
        swing: 0.11,
        waves: 6,
        colours: ['#0a5a5a', '#106e60', '#0a5060'],
      },
      {
        kind: 'hills',
        top: 1.26,
        swing: 0.05,
        waves: 1.1,
        colours: ['#b4d2f0', '#82aae6', '#96bef0'],
      },
    ],
  },
} as const satisfies Record<string, Scene>

export type PictureName = keyof typeof scenes

export const pictureNames = Object.keys(scenes) as readonly PictureName[]
