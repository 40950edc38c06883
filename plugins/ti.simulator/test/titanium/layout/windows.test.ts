import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { safeArea } from '../../../src/titanium/layout/windows.ts'
import { frameOf, type Spec, screenWith } from './boxes.ts'

const UPRIGHT = { model: 'iPhone', width: 393, height: 852 }
const ON_ITS_SIDE = { model: 'iPhone', width: 852, height: 393 }
const NOTHING = { top: 0, left: 0, bottom: 0, right: 0 }

function alone(window: Spec) {
  return { kind: 'window', views: [{}], ...window } as const
}

function inStack(window: Spec) {
  return { kind: 'stack', views: [alone(window)] } as const
}

function inTabs(window: Spec) {
  return { kind: 'tabs', views: [inStack(window)] } as const
}

/** What the app sees of the window, what is covered of that, and the frame of a view that fills it. */
function seen(spec: Spec, phone = UPRIGHT) {
  const screen = screenWith([spec], phone)
  let [box] = screen.children
  while (box && box.region === null) box = box.children[0]
  const [view] = box?.children ?? []
  return { region: box?.region, area: box && safeArea(box, screen), view: view && frameOf(view) }
}

const RULES: readonly [rule: string, spec: Spec, region: number[], area: object, phone?: typeof UPRIGHT][] = [
  [
    'a window alone has the whole screen, and is told what covers it',
    alone({}),
    [0, 0, 393, 852],
    { ...NOTHING, top: 59, bottom: 34 },
  ],
  ['one of a stack begins below its bar', inStack({}), [0, 103, 393, 749], { ...NOTHING, bottom: 34 }],
  ['one of a tab ends above the tabs', inTabs({}), [0, 103, 393, 666], NOTHING],
  [
    'without its bar it begins at the top',
    inTabs({ navBarHidden: true }),
    [0, 0, 393, 769],
    { ...NOTHING, top: 59 },
  ],
  [
    'without the tabs it ends at the bottom',
    inTabs({ tabBarHidden: true }),
    [0, 103, 393, 749],
    { ...NOTHING, bottom: 34 },
  ],
  ['it ends above its toolbar', inStack({ toolbar: [{ view: 9 }] }), [0, 103, 393, 671], NOTHING],
  [
    'it extends under the bars that it says',
    inTabs({ extendEdges: [15] }),
    [0, 0, 393, 852],
    { ...NOTHING, top: 103, bottom: 83 },
  ],
  [
    'on its side the phone covers left and right',
    alone({}),
    [0, 0, 852, 393],
    { top: 0, left: 59, bottom: 21, right: 59 },
    ON_ITS_SIDE,
  ],
]

test('a window lies between the bars around it, and knows what is covered of it', () => {
  for (const [rule, spec, [x, y, width, height], area, phone] of RULES) {
    const found = seen(spec, phone)
    deepEqual(found.region, { x, y, width, height }, rule)
    deepEqual(found.area, area, rule)
    deepEqual(found.view, [0, 0, width, height], rule)
  }
})

test('the content of a window that does not extend into the safe area lies within it', () => {
  const { region, view } = seen(alone({ extendSafeArea: false }))
  deepEqual(region, { x: 0, y: 0, width: 393, height: 852 })
  deepEqual(view, [0, 0, 393, 852 - 59 - 34])
})

test('all windows are laid out anew when the phone turns', () => {
  const small = alone({ left: 0, top: 0, width: 200, height: 200, extendSafeArea: false })
  const screen = screenWith([inTabs({}), small])
  deepEqual(screen.children[1]?.inside, { x: 0, y: 59, width: 200, height: 141 })
  screen.layOut(852, 393, {
    ...screen.metrics,
    navigationBar: 32,
    tabBar: 32,
    safeTop: 0,
    safeBottom: 21,
    safeSide: 59,
  })
  const window = screen.children[0]?.children[0]?.children[0]
  deepEqual(window?.region, { x: 0, y: 32, width: 852, height: 393 - 32 - 53 })
  deepEqual(screen.children[1]?.inside, { x: 59, y: 0, width: 141, height: 200 })
})
