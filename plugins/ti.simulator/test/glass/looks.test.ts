import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statusBarColor } from '../../src/wire/look/statusBarStyle.ts'
import { tabLook } from '../../src/wire/look/tabLook.ts'

const node = (type: string, properties: object = {}, ...children: Node[]): Node => ({
  type: `Ti.UI.${type}`,
  properties: { ...properties },
  children,
})
type Node = Parameters<typeof statusBarColor>[0][number]

test('the window in front colours the status bar: that of the tab that is seen, the last of a stack, under a dialog too', () => {
  const light = node('Window', { statusBarStyle: 1 })
  const dark = node('Window', { statusBarStyle: 3 })
  const group = (activeTab: number) =>
    node('TabGroup', { activeTab }, node('Tab', {}, light), node('Tab', {}, light, dark))
  assert.equal(statusBarColor([group(0)]), '#fff')
  assert.equal(statusBarColor([light, group(1), node('AlertDialog')]), '#000')
  assert.equal(statusBarColor([node('NavigationWindow', {}, dark, node('Window'))]), undefined)
  assert.equal(statusBarColor([]), undefined)
})

test("a tab's own colours go before those of its group, for the tab that is seen and for the others", () => {
  const group = { tabsTintColor: 'group', unselectedItemTintColor: 'others' }
  const tab = { icon: 'plain', activeIcon: 'active', titleColor: 'title', activeTintColor: 'own' }
  assert.deepEqual(tabLook(group, tab, true), {
    icon: 'active',
    tint: ['own', 'group', undefined, undefined],
    title: [undefined, 'own', 'group', undefined, undefined],
  })
  assert.deepEqual(tabLook(group, tab, false), {
    icon: 'plain',
    tint: [undefined, 'others'],
    title: ['title', undefined, 'others'],
  })
})
