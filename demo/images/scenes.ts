import type { Colour } from './colour.ts'

type Gradient = readonly [Colour, ...Colour[]]

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
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number; readonly colour: Colour }
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
    sun: { x: 0.375, y: 0.625, radius: 0.132, colour: [255, 236, 150] },
    sky: [
      [255, 190, 96],
      [250, 118, 108],
      [206, 70, 140],
      [112, 62, 172],
      [52, 58, 158],
    ],
    grounds: [
      {
        kind: 'peaks',
        top: 0.78,
        swing: 0.12,
        waves: 2.6,
        colours: [
          [150, 62, 150],
          [196, 74, 136],
          [120, 58, 160],
        ],
      },
      {
        kind: 'peaks',
        top: 0.9,
        swing: 0.1,
        waves: 3.4,
        colours: [
          [84, 50, 150],
          [122, 52, 150],
          [70, 48, 140],
        ],
      },
      {
        kind: 'hills',
        top: 1.02,
        swing: 0.05,
        waves: 1.6,
        colours: [
          [40, 44, 120],
          [56, 46, 128],
          [36, 40, 104],
        ],
      },
      {
        kind: 'water',
        top: 1.12,
        swing: 0.012,
        waves: 1,
        colours: [
          [244, 120, 112],
          [170, 70, 150],
          [70, 60, 160],
        ],
      },
    ],
  },
  'dunes.jpg': {
    type: 'image/jpeg',
    width: 720,
    height: 1080,
    seed: 23,
    grain: 5,
    sun: { x: 0.625, y: 0.375, radius: 0.132, colour: [255, 246, 200] },
    sky: [
      [255, 214, 120],
      [150, 214, 190],
      [40, 176, 190],
      [10, 130, 170],
      [8, 96, 150],
    ],
    grounds: [
      {
        kind: 'hills',
        top: 0.74,
        swing: 0.05,
        waves: 1.4,
        colours: [
          [232, 130, 96],
          [250, 160, 96],
        ],
      },
      {
        kind: 'hills',
        top: 0.86,
        swing: 0.1,
        waves: 1.1,
        colours: [
          [222, 84, 40],
          [250, 150, 50],
          [232, 100, 44],
        ],
      },
      {
        kind: 'hills',
        top: 1.06,
        swing: 0.1,
        waves: 1.3,
        colours: [
          [250, 170, 60],
          [214, 70, 40],
          [170, 40, 50],
        ],
      },
      {
        kind: 'hills',
        top: 1.28,
        swing: 0.08,
        waves: 0.9,
        colours: [
          [150, 30, 54],
          [190, 50, 44],
          [236, 110, 50],
        ],
      },
    ],
  },
  'coast.png': {
    type: 'image/png',
    width: 720,
    height: 1080,
    seed: 37,
    grain: 2,
    sun: { x: 0.375, y: 0.375, radius: 0.132, colour: [255, 224, 70] },
    sky: [
      [255, 240, 150],
      [176, 228, 252],
      [110, 196, 250],
      [60, 150, 238],
      [30, 110, 216],
    ],
    grounds: [
      {
        kind: 'hills',
        top: 0.66,
        swing: 0.07,
        waves: 1.2,
        colours: [
          [96, 180, 170],
          [70, 160, 190],
        ],
      },
      {
        kind: 'water',
        top: 0.78,
        swing: 0.006,
        waves: 1,
        colours: [
          [40, 200, 200],
          [0, 150, 190],
          [0, 104, 170],
        ],
      },
      {
        kind: 'hills',
        top: 1.14,
        swing: 0.12,
        waves: 0.7,
        colours: [
          [250, 220, 140],
          [240, 196, 110],
        ],
      },
      {
        kind: 'hills',
        top: 1.26,
        swing: 0.1,
        waves: 0.9,
        colours: [
          [60, 170, 70],
          [120, 200, 60],
          [30, 140, 80],
        ],
      },
    ],
  },
  'night.png': {
    type: 'image/png',
    width: 1200,
    height: 1800,
    seed: 53,
    grain: 9,
    sun: { x: 0.625, y: 0.375, radius: 0.118, colour: [250, 246, 220] },
    sky: [
      [70, 120, 200],
      [40, 190, 150],
      [30, 120, 150],
      [60, 50, 150],
      [30, 28, 100],
    ],
    grounds: [
      {
        kind: 'peaks',
        top: 0.82,
        swing: 0.13,
        waves: 2.2,
        colours: [
          [110, 140, 210],
          [150, 190, 230],
          [96, 110, 200],
        ],
      },
      {
        kind: 'peaks',
        top: 0.98,
        swing: 0.08,
        waves: 3.1,
        colours: [
          [50, 70, 150],
          [70, 90, 180],
          [44, 60, 140],
        ],
      },
      {
        kind: 'trees',
        top: 1.14,
        swing: 0.11,
        waves: 6,
        colours: [
          [10, 90, 90],
          [16, 110, 96],
          [10, 80, 96],
        ],
      },
      {
        kind: 'hills',
        top: 1.26,
        swing: 0.05,
        waves: 1.1,
        colours: [
          [180, 210, 240],
          [130, 170, 230],
          [150, 190, 240],
        ],
      },
    ],
  },
} as const satisfies Record<string, Scene>

export type PictureName = keyof typeof scenes

export const pictureNames = Object.keys(scenes) as readonly PictureName[]
