import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { HUGS } from '../../../src/titanium/layout/extents.ts'
import { framesIn, type Spec } from './boxes.ts'

const WORDS: Spec = { usual: HUGS, content: { size: () => ({ width: 30, height: 10 }) } }

/** Parent: 100 by 200. computeChildSandbox of TiViewProxy.m */
const VERTICAL: readonly [rule: string, views: readonly Spec[], frames: readonly (readonly number[])[]][] = [
  [
    'views follow each other, and their pins add up',
    [
      { height: 20, top: 5, bottom: 5 },
      { height: 30, top: 10 },
    ],
    [
      [0, 5, 100, 20],
      [0, 40, 100, 30],
    ],
  ],
  [
    'across, pins and the middle hold as ever',
    [
      { height: 10, width: 20 },
      { height: 10, width: 20, left: 5 },
      { height: 10, width: 20, right: 5 },
    ],
    [
      [40, 0, 20, 10],
      [5, 10, 20, 10],
      [75, 20, 20, 10],
    ],
  ],
  [
    'FILL takes the rest',
    [{ height: 50 }, { height: 'FILL' }],
    [
      [0, 0, 100, 50],
      [0, 50, 100, 150],
    ],
  ],
  [
    'what fills by its kind alone hangs over by its margins',
    [{ height: 50 }, { top: 10, usual: { width: 'FILL', height: 'FILL' } }, { height: 5 }],
    [
      [0, 0, 100, 50],
      [0, 60, 100, 150],
      [0, 210, 100, 5],
    ],
  ],
  [
    'top and bottom without a height take the rest',
    [{ height: 50 }, { top: 10, bottom: 20 }],
    [
      [0, 0, 100, 50],
      [0, 60, 100, 120],
    ],
  ],
  [
    'what hugs takes what it needs',
    [WORDS, { ...WORDS, top: 3 }],
    [
      [35, 0, 30, 10],
      [35, 13, 30, 10],
    ],
  ],
  [
    'a share is one of the parent',
    [{ height: '25%' }, { height: '25%' }],
    [
      [0, 0, 100, 50],
      [0, 50, 100, 50],
    ],
  ],
]

const HORIZONTAL: readonly [
  rule: string,
  parent: Spec,
  views: readonly Spec[],
  frames: readonly (readonly number[])[],
][] = [
  [
    'views follow each other, in the middle of their row',
    {},
    [
      { width: 20, height: 10 },
      { width: 30, height: 40, left: 5 },
    ],
    [
      [0, 15, 20, 10],
      [25, 0, 30, 40],
    ],
  ],
  [
    'a view that does not fit begins a row',
    {},
    [
      { width: 60, height: 10 },
      { width: 60, height: 20 },
    ],
    [
      [0, 0, 60, 10],
      [0, 10, 60, 20],
    ],
  ],
  [
    'what fills takes the rest of its row and ends it',
    {},
    [
      { width: 20, height: 10 },
      { width: 'FILL', height: 10 },
      { width: 20, height: 10 },
    ],
    [
      [0, 0, 20, 10],
      [20, 0, 80, 10],
      [0, 10, 20, 10],
    ],
  ],
  [
    'without wrapping all is one row as high as the parent',
    { horizontalWrap: false },
    [
      { width: 60, height: 10 },
      { width: 60, height: 20, top: 0 },
    ],
    [
      [0, 95, 60, 10],
      [60, 0, 60, 20],
    ],
  ],
  [
    'what hugs takes what it needs',
    {},
    [WORDS, { ...WORDS, left: 5 }],
    [
      [0, 0, 30, 10],
      [35, 0, 30, 10],
    ],
  ],
  [
    'top is a distance from the row',
    {},
    [
      { width: 20, height: 10, top: 3 },
      { width: 20, height: 40 },
    ],
    [
      [0, 3, 20, 10],
      [20, 0, 20, 40],
    ],
  ],
  [
    'a row has a height of whole points',
    {},
    [
      { width: 20, height: 10 },
      { width: 20, height: 20.5 },
    ],
    [
      [0, 5, 20, 10],
      [20, -0.25, 20, 20.5],
    ],
  ],
]

test('in a vertical layout each view is below the one before', () => {
  for (const [rule, views, frames] of VERTICAL)
    deepEqual(framesIn({ layout: 'vertical', views }), frames, rule)
})

test('in a horizontal layout each view is beside the one before, in rows', () => {
  for (const [rule, parent, views, frames] of HORIZONTAL)
    deepEqual(framesIn({ layout: 'horizontal', ...parent, views }), frames, rule)
})

test('a parent that hugs a flow is as wide as its widest view and as high as all of them', () => {
  const views = [
    { width: 20, height: 10, left: 5 },
    { width: 30, height: 15, bottom: 4 },
  ]
  const hugging = { width: 'SIZE', height: 'SIZE', left: 0, top: 0, views }
  deepEqual(framesIn({ views: [{ ...hugging, layout: 'vertical' }] }), [[0, 0, 30, 29]])
  deepEqual(framesIn({ views: [{ ...hugging, layout: 'horizontal' }] }), [[0, 0, 55, 19]])
})
