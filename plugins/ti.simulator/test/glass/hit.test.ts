import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hit } from '../../src/glass/hit.ts'
import { Screen } from '../../src/glass/screen.ts'
import type { UiProperties } from '../../src/wire/ui.ts'
import { cameraOn, placedView as view, window } from './scene.ts'

const big = [0, 100, 200, 200] as const

test('a finger reaches the topmost view under it, and the point is told from its corner', () => {
  const camera = cameraOn(
    window(
      view(big, { id: 'low' }, [view([50, 50, 20, 20], { id: 'child' })]),
      view([100, 200, 50, 50], { id: 'over' }),
    ),
  )
  const at = (x: number, y: number) => {
    const target = camera.targetAt({ x, y })
    assert.ok(target.kind === 'view')
    return [target.view.properties.id, target.touch.x, target.touch.y]
  }
  assert.deepEqual(at(10, 110), ['low', 10, 10])
  assert.deepEqual(at(55, 155), ['child', 5, 5])
  assert.deepEqual(at(120, 220), ['over', 20, 20])
})

test('a finger goes through what is hidden, takes no touches or ends before it', () => {
  const screen = new Screen()
  const reached = (properties: UiProperties, x: number, y: number) => {
    const camera = cameraOn(
      window(view(big, { id: 'low' }), view(big, { id: 'over', ...properties }, [view([0, 0, 400, 20], {})])),
      {},
      screen,
    )
    const target = camera.targetAt({ x, y })
    return target.kind === 'view' ? target.view.properties.id : undefined
  }
  assert.equal(reached({}, 10, 150), 'over')
  assert.equal(reached({ visible: false }, 10, 150), 'low')
  assert.equal(reached({ opacity: 0 }, 10, 150), 'low')
  assert.equal(reached({ touchEnabled: false }, 10, 150), 'low')
  assert.equal(reached({ zIndex: -1 }, 10, 150), 'low')
  assert.equal(reached({}, 300, 110), undefined, 'a child reaches no farther than its parent')
})

test('in what was scrolled, and in what was turned, a finger finds what is drawn there', () => {
  const scroller = {
    type: 'ScrollView',
    properties: { contentOffset: { x: 0, y: 150 } },
    children: [view([0, 160, 100, 20], { id: 'scrolled' })],
    placement: { frame: { x: 0, y: 100, width: 100, height: 100 }, content: { width: 100, height: 400 } },
  }
  const turned = view([200, 100, 100, 20], { id: 'turned', transform: [0, 1, -1, 0, 0, 0] })
  const camera = cameraOn(window(scroller, turned))
  const at = (x: number, y: number) => {
    const target = camera.targetAt({ x, y })
    return target.kind === 'view' ? target.view.properties.id : undefined
  }
  assert.equal(at(50, 115), 'scrolled')
  assert.equal(at(250, 70), 'turned')
  assert.equal(at(210, 110), undefined)
})

test('bars, alerts and questions of iOS lie over the views of the app', () => {
  const tab = (title: string) => view([0, 0, 393, 852], { title }, [window(view(big, { id: 'low' }))], 'Tab')
  const group = view([0, 0, 393, 852], { activeTab: 0 }, [tab('One'), tab('Two')], 'TabGroup')
  const target = cameraOn(group).targetAt({ x: 300, y: 790 })
  assert.ok(target.kind === 'view')
  assert.deepEqual([target.view.title, target.touch.value], ['Two', 1])

  const dialog = cameraOn({ type: 'AlertDialog', properties: { title: 'Sure?', buttonNames: ['Yes', 'No'] } })
  const answer = dialog.targetAt({ x: 260, y: 450 })
  assert.ok(answer.kind === 'view')
  assert.equal(answer.touch.value, 1)
  assert.throws(() => dialog.targetAt({ x: 10, y: 100 }), /"Sure\?" lies over it/)
})

test('a view under another one cannot be tapped, and the message names that; what is scrolled away can', () => {
  const screen = new Screen()
  const scroller = {
    type: 'ScrollView',
    children: [view([0, 1000, 100, 20], { title: 'Below' }, [], 'Button')],
    placement: { frame: { x: 0, y: 100, width: 100, height: 100 }, content: { width: 100, height: 2000 } },
  }
  cameraOn(
    window(
      view([200, 100, 100, 40], { title: 'Beneath' }, [], 'Button'),
      view([150, 100, 200, 200], { text: 'Please wait' }, [], 'Label'),
      scroller,
    ),
    {},
    screen,
  )
  assert.throws(
    () => screen.touchable({ title: 'Beneath' }),
    /Ti.UI.Label "Please wait" lies over Ti.UI.Button "Beneath"/,
  )
  assert.equal(screen.touchable({ title: 'Below' }).kind, 'view')
  assert.equal(hit(screen.roots[0] ?? assert.fail(), { x: 250, y: 120 })?.view.text, 'Please wait')
})
