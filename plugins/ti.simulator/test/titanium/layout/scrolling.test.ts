import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { frameOf, framesIn, type Spec, screenWith } from './boxes.ts'

function scrolled(spec: Spec): { content: object | null; frames: (readonly number[])[] } {
  const [box] = screenWith([{ kind: 'scroller', left: 0, top: 0, width: 100, height: 200, ...spec }]).children
  return { content: box?.scrolled ?? null, frames: box?.children.map(frameOf) ?? [] }
}

/** handleContentSize of TiUIScrollView.m */
const RULES: readonly [rule: string, spec: Spec, content: object, frames: (readonly number[])[]][] = [
  [
    'is never smaller than the view',
    { views: [{ width: 10, height: 10, left: 0, top: 0 }] },
    { width: 100, height: 200 },
    [[0, 0, 10, 10]],
  ],
  [
    'is as large as what is in it needs',
    { views: [{ width: 150, height: 300, left: 10, top: 20 }] },
    { width: 160, height: 320 },
    [[10, 20, 150, 300]],
  ],
  [
    'has the extent that is given, and shares are of it',
    { contentWidth: 400, contentHeight: 500, views: [{ width: '50%', height: '10%', left: 0, top: 0 }] },
    { width: 400, height: 500 },
    [[0, 0, 200, 50]],
  ],
  [
    'is no wider than the view where it fills',
    { contentWidth: 'FILL', views: [{ width: 150, height: 10, left: 0, top: 0 }] },
    { width: 100, height: 200 },
    [[0, 0, 150, 10]],
  ],
  [
    'goes on below where views follow each other',
    { layout: 'vertical', views: [{ height: 150 }, { height: 150, top: 10 }, { height: '50%' }] },
    { width: 100, height: 410 },
    [
      [0, 0, 100, 150],
      [0, 160, 100, 150],
      [0, 310, 100, 100],
    ],
  ],
  [
    'goes on to the side where views follow each other there',
    {
      layout: 'horizontal',
      views: [
        { width: 80, height: 20 },
        { width: 80, height: 20 },
      ],
    },
    { width: 160, height: 200 },
    [
      [0, 90, 80, 20],
      [80, 90, 80, 20],
    ],
  ],
  [
    'wraps where its width is given',
    {
      layout: 'horizontal',
      contentWidth: 'FILL',
      views: [
        { width: 80, height: 120 },
        { width: 80, height: 120 },
      ],
    },
    { width: 100, height: 240 },
    [
      [0, 0, 80, 120],
      [0, 120, 80, 120],
    ],
  ],
]

test('what a scroll view scrolls', () => {
  for (const [rule, spec, content, frames] of RULES) deepEqual(scrolled(spec), { content, frames }, rule)
})

test('the pages of a scrollable view lie beside each other', () => {
  const views = [{}, { width: 40, height: 40 }]
  deepEqual(scrolled({ kind: 'pager', views }), {
    content: { width: 200, height: 200 },
    frames: [
      [0, 0, 100, 200],
      [130, 80, 40, 40],
    ],
  })
})

test('rows are as high as they say, as their list says, as their views need, or as UIKit has them', () => {
  const rowOf = (spec: Spec) => ({ kind: 'row', usual: { width: 'FILL', height: 'SIZE' }, ...spec }) as const
  const rows = [
    rowOf({ height: 60 }),
    rowOf({}),
    rowOf({ views: [{ height: 30, top: 5, bottom: 5 }] }),
    rowOf({ height: '10%' }),
    rowOf({ hasChild: true, height: 50, views: [{}] }),
  ]
  const heights = (spec: Spec) => {
    const list = { kind: 'list', views: [{ kind: 'section', views: rows }], ...spec } as const
    const [box] = screenWith([{ left: 0, top: 0, width: 100, height: 200, ...list }]).children
    return box?.children[0]?.children
  }
  deepEqual(heights({})?.map(frameOf), [
    [0, 0, 100, 60],
    [0, 60, 100, 44],
    [0, 104, 100, 40],
    [0, 144, 100, 20],
    [0, 164, 100, 50],
  ])
  deepEqual(
    heights({ rowHeight: 80, maxRowHeight: 70 })?.map(({ frame }) => frame.height),
    [60, 70, 70, 20, 50],
  )
  deepEqual(
    heights({ kind: 'table', rowHeight: 50 })?.map(({ frame }) => frame.height),
    [60, 50, 50, 50, 50],
  )
  const [inside] = heights({})?.at(-1)?.children ?? []
  deepEqual(inside && frameOf(inside), [0, 0, 100 - 35, 50])
})

test('sections of an inset list stand apart from its sides and from each other', () => {
  const section = { kind: 'section', views: [{ kind: 'row', height: 40 }] } as const
  const [list] = screenWith([
    { kind: 'list', style: 2, left: 0, top: 0, width: 100, height: 200, views: [section, section] },
  ]).children
  deepEqual(list?.children.map(frameOf), [
    [16, 0, 68, 40],
    [16, 60, 68, 40],
  ])
})

test('what is left of a toolbar is shared by its flexible spaces', () => {
  const button = { width: 20, height: 20 }
  const space = { systemButton: 5 }
  const [bar] = screenWith([
    { kind: 'tools', left: 0, top: 0, width: 200, height: 44, views: [space, button, space, button] },
  ]).children
  deepEqual(
    bar?.children.map(({ frame }) => [frame.x, frame.width]),
    [
      [16, 52],
      [76, 20],
      [104, 52],
      [164, 20],
    ],
  )
})

test('a toolbar stays as high as it is, however high an item wants to be', () => {
  const bar = {
    kind: 'tools',
    usual: { width: 'FILL', height: 'RIGID' },
    content: { size: () => ({ width: 0, height: 44 }) },
  }
  const item = { height: 'FILL', width: 50 }
  deepEqual(framesIn({ views: [{ ...bar, bottom: 0, views: [item] } as Spec] }), [[0, 156, 100, 44]])
})
