import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

test('controls have the sizes that UIKit gives them, and pages the room that the dots leave', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow({ layout: 'vertical' });
     const space = () => Ti.UI.createButton({ systemButton: Ti.UI.iOS.SystemButton.FLEXIBLE_SPACE });
     const page = Ti.UI.createView(), button = Ti.UI.createButton({ title: 'Done', width: 60 });
     win.add([
       Ti.UI.createPicker({ id: 'plain' }),
       Ti.UI.createPicker({ id: 'date', type: Ti.UI.PICKER_TYPE_DATE }),
       Ti.UI.createSearchBar({ id: 'search' }),
       Ti.UI.createSearchBar({ id: 'prompt', prompt: 'Look' }),
       Ti.UI.iOS.createStepper({ id: 'stepper', width: 200, height: 90 }),
       Ti.UI.createTabbedBar({ id: 'tabs', labels: ['One', { title: 'Two', width: 100 }] }),
       Ti.UI.createToolbar({ id: 'tools', height: 90, items: [space(), button] }),
       Ti.UI.createScrollableView({ id: 'pages', height: 100, views: [Ti.UI.createView(), page], showPagingControl: true }),
     ]);
     win.open();
     win.addEventListener('postlayout', () => report([button.rect.x, button.rect.width, page.rect.x, page.rect.height]));`,
  )
  const size = (id: string) => {
    const { width = 0, height = 0 } = app.view({ id }).placement?.frame ?? {}
    return [width, height]
  }
  deepEqual(['plain', 'search', 'prompt', 'stepper', 'tools'].map(size), [
    [320, 216],
    [393, 56],
    [393, 75],
    [94, 32],
    [393, 44],
  ])
  const [date = 0, dateHeight] = size('date')
  ok(date > 110 && date < 140 && dateHeight === 34, `${date} x ${dateHeight}`)
  const [tabs = 0, tabsHeight] = size('tabs')
  ok(tabs > 140 && tabs < 170 && tabsHeight === 32, `${tabs} x ${tabsHeight}`)
  deepEqual(app.reports[0], [317, 60, 393, 80])
})
