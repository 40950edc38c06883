import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { container } from '../../../src/titanium/layout/arrange.ts'
import type { Box, Kind } from '../../../src/titanium/layout/box.ts'
import { FILLS, HUGS, SPANS } from '../../../src/titanium/layout/extents.ts'
import type { UiValue } from '../../../src/wire/ui.ts'
import { boxOf, frameOf, type Spec, screenWith } from './boxes.ts'

const length = fc.oneof(
  fc.integer({ min: -10, max: 120 }),
  fc.constantFrom('25%', '50%', '100%', 'FILL', 'SIZE', 'AUTO', null),
)
const pin = fc.oneof(fc.integer({ min: -10, max: 60 }), fc.constantFrom('10%', null))
const placing: fc.Arbitrary<{ [name: string]: UiValue }> = fc.record(
  {
    left: pin,
    right: pin,
    top: pin,
    bottom: pin,
    width: length,
    height: length,
    layout: fc.constantFrom('composite', 'vertical', 'horizontal'),
    horizontalWrap: fc.boolean(),
  },
  { requiredKeys: [] },
)
const usual = fc.constantFrom(FILLS, HUGS, SPANS)
const kind = fc.constantFrom('container' as const, 'container' as const, 'scroller' as const)
const { tree } = fc.letrec<{ tree: Spec; leaf: Spec; node: Spec }>((tie) => ({
  leaf: fc.tuple(placing, usual).map(([properties, usual]): Spec => ({ ...properties, usual })),
  node: fc
    .tuple(placing, usual, kind, fc.array(tie('tree'), { minLength: 1, maxLength: 4 }))
    .map(([properties, usual, kind, views]): Spec => ({ ...properties, usual, kind, views })),
  tree: fc.oneof({ maxDepth: 4, depthIdentifier: 'view' }, tie('leaf'), tie('node')),
}))
const PHONE = { model: 'iPhone', width: 393, height: 852 }

type Step =
  | { readonly step: 'set'; readonly at: number; readonly properties: { readonly [name: string]: UiValue } }
  | { readonly step: 'add'; readonly at: number; readonly view: Spec }
  | { readonly step: 'remove'; readonly at: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ step: fc.constant('set' as const), at: fc.nat(), properties: placing }),
  fc.record({ step: fc.constant('add' as const), at: fc.nat(), view: tree }),
  fc.record({ step: fc.constant('remove' as const), at: fc.nat() }),
)

function all(box: Box): Box[] {
  return [box, ...box.children.flatMap(all)]
}

function take(root: Box, change: Step): void {
  const boxes = all(root)
  const box = boxes[change.at % boxes.length] ?? root
  if (change.step === 'set') box.set(change.properties)
  else if (change.step === 'add') box.insert(boxOf(change.view), box.children.length)
  else if (box !== root) box.parent?.remove(box)
}

/** The same views, in boxes that know nothing of an earlier layout. */
function anew(box: Box): Spec {
  return { ...box.properties, kind: box.kind, usual: box.usual, views: box.children.map(anew) }
}

const shown = (box: Box) => all(box).map((each) => [frameOf(each), each.scrolled])

test('what is laid out again after changes is as it is laid out from nothing', () => {
  fc.assert(
    fc.property(
      tree,
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
      (spec, turns) => {
        const screen = screenWith([spec])
        const [root] = screen.children
        ok(root)
        for (const turn of turns) {
          for (const change of turn) take(root, change)
          screen.layOut(PHONE.width, PHONE.height, screen.metrics)
          const fresh: Box = screenWith([anew(root)])
          deepEqual(shown(root), fresh.children.flatMap(shown))
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('one property set looks only at the views that it may move', () => {
  let arranged = 0
  const kind: Kind = {
    ...container,
    arrange(box, visited) {
      arranged += 1
      container.arrange(box, visited)
    },
  }
  const leaf = (): Spec => ({ width: 10, height: 10, kind })
  const card = (): Spec => ({ kind, width: 100, height: 100, views: Array.from({ length: 10 }, leaf) })
  const screen = screenWith([{ layout: 'vertical', views: Array.from({ length: 10 }, card) }])
  const changed = screen.children[0]?.children[3]?.children[5]
  arranged = 0
  changed?.set({ left: 3 })
  const visited = screen.layOut(PHONE.width, PHONE.height, screen.metrics)
  deepEqual(new Set(visited), new Set([changed?.parent, changed]))
  equal(arranged, 2)
  changed?.set({ backgroundColor: '#fff' })
  deepEqual(screen.layOut(PHONE.width, PHONE.height, screen.metrics), [])
})

test('views of given sizes fit into a parent that hugs them', () => {
  const size = fc.integer({ min: 0, max: 90 })
  const view = fc.record({ width: size, height: size, left: fc.nat(20), top: fc.nat(20) })
  const layout = fc.constantFrom('composite', 'vertical')
  fc.assert(
    fc.property(fc.array(view, { maxLength: 6 }), layout, (views, layout) => {
      const [parent] = screenWith([{ width: 'SIZE', height: 'SIZE', layout, views }]).children
      ok(parent)
      for (const { frame } of parent.children) {
        ok(frame.x + frame.width <= parent.frame.width)
        ok(frame.y + frame.height <= parent.frame.height)
      }
    }),
  )
})
