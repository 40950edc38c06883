import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { HUGS } from '../../../src/titanium/layout/extents.ts'
import { boxOf, framesIn, type Spec } from './boxes.ts'

/** A view that needs 30 by 10 points for what it draws. */
const WORDS: Spec = { usual: HUGS, content: { size: () => ({ width: 30, height: 10 }) } }

/** Parent: 100 by 200. https://titaniumsdk.com/api/titanium/ui/view.html, LayoutConstraint.m */
const RULES: readonly [rule: string, view: Spec, frame: readonly number[]][] = [
  ['a view that says nothing fills its parent', {}, [0, 0, 100, 200]],
  ['a given size without pins lies in the middle', { width: 40, height: 50 }, [30, 75, 40, 50]],
  ['a pin places a given size', { width: 40, height: 50, right: 10, bottom: 20 }, [50, 130, 40, 50]],
  [
    'left goes before centre before right',
    { width: 40, left: 5, right: 10, center: { x: 90 }, height: 10, top: 0 },
    [5, 0, 40, 10],
  ],
  [
    'centre goes before right',
    { width: 40, right: 10, center: { x: 60 }, height: 10, top: 0 },
    [40, 0, 40, 10],
  ],
  ['two pins leave what is between', { left: 10, right: 20, top: 30, bottom: 40 }, [10, 30, 70, 130]],
  [
    'a pin and the centre leave twice what is between',
    { left: 10, center: { x: 30, y: 50 }, top: 40 },
    [10, 40, 40, 20],
  ],
  [
    'the centre and the pin at the end leave twice what is between',
    { right: 10, center: { x: 70 }, height: 10, top: 0 },
    [50, 0, 40, 10],
  ],
  [
    'without a size a given centre wins over both pins',
    { left: 10, center: { x: 30 }, right: 1, height: 10, top: 0 },
    [10, 0, 40, 10],
  ],
  [
    'the anchor is the point that a centre places',
    { width: 40, height: 10, top: 0, center: { x: 50 }, anchorPoint: { x: 0, y: 0 } },
    [50, 0, 40, 10],
  ],
  ['what fills keeps its pins free', { width: 'FILL', height: 'FILL', left: 10, top: 20 }, [10, 20, 90, 180]],
  [
    'a share is one of the parent, rounded down',
    { width: '33.5%', height: '10%', left: '5%', top: '50%' },
    [5, 100, 33, 20],
  ],
  ['what hugs nothing has no size', { width: 'SIZE', height: 'SIZE' }, [50, 100, 0, 0]],
  ['what hugs its content has the size of it', WORDS, [35, 95, 30, 10]],
  [
    'auto is what the kind does by itself',
    { ...WORDS, width: 'AUTO', height: 'AUTO', left: 0, top: 0 },
    [0, 0, 30, 10],
  ],
  ['content larger than the room is cut', { ...WORDS, left: 80, top: 0 }, [80, 0, 20, 10]],
  [
    'two pins between which content hugs share what is left',
    { ...WORDS, width: 'SIZE', left: 10, right: 20, top: 0 },
    [10, 0, 30, 10],
  ],
  ['a negative pin lies outside', { width: 10, height: 10, left: -5, top: -5 }, [-5, -5, 10, 10]],
  [
    'a least size holds whatever else',
    { ...WORDS, minimumWidth: 50, minimumHeight: 40, left: 0, top: 0 },
    [0, 0, 50, 40],
  ],
  ['a least size has two names', { ...WORDS, minWidth: 50, minHeight: 40, left: 0, top: 0 }, [0, 0, 50, 40]],
  [
    'a rigid control has its own size whatever is asked',
    { ...WORDS, usual: { width: 'RIGID', height: 'RIGID' }, width: 80, height: 80, left: 0, top: 0 },
    [0, 0, 30, 10],
  ],
  [
    'a view hugs its children with their pins',
    { width: 'SIZE', height: 'SIZE', views: [{ left: 5, top: 6, right: 7, width: 20, height: 30 }] },
    [34, 82, 32, 36],
  ],
  [
    'a child that fills makes what hugs it as large as may be',
    { width: 'SIZE', height: 'SIZE', left: 10, views: [{ height: 10 }] },
    [10, 95, 90, 10],
  ],
]

test('a view in a composite parent lies where its pins, its centre and its size put it', () => {
  for (const [rule, view, frame] of RULES) deepEqual(framesIn({ views: [view] }), [frame], rule)
})

test('the middle of a label lies on whole points', () => {
  const kind = { ...boxOf({}).kind, wholeCenter: true }
  const [frame] = framesIn({ views: [{ ...WORDS, kind, width: 25.5, height: 10.5 }] })
  deepEqual(frame, [50 - 12.75, 100 - 5.25, 25.5, 10.5])
  const [odd] = framesIn({ views: [{ ...WORDS, kind, width: 25, height: 11, left: 0, top: 0 }] })
  deepEqual(odd, [-0.5, -0.5, 25, 11])
})
