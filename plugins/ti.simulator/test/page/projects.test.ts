import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../src/index.ts'
import { projectCopy } from '../helpers/projectCopy.ts'
import { browserPicture, difference } from './compare.ts'
import { pagesOf } from './openPage.ts'

const open = pagesOf()

/** Of the pixels: the edges of letters, which a browser smooths otherwise. */
const TOLERANCE = 0.015
/** Without the document of a web view, which a screenshot shows as its words alone. */
const PROJECTS = { notes: 'light', catalog: 'dark', form: 'dark', places: 'light' } as const

test('projects of others look the same in a picture and on the page, in light and in dark', async (t) => {
  for (const [name, appearance] of Object.entries(PROJECTS))
    await t.test(name, async (t) => {
      const device = await Device.boot()
      t.after(() => device.shutdown())
      await device.install(projectCopy(t, name))
      await device.launch()
      const { page, close } = await open(device, {
        viewport: { width: 1000, height: 900 },
        deviceScaleFactor: 3,
      })
      t.after(close)
      device.settings.set({ appearance })
      await page.locator(`.phone[data-appearance=${appearance}]`).waitFor()
      const differs = await difference(await browserPicture(page), await device.screenshot())
      assert.ok(differs < TOLERANCE, `${(100 * differs).toFixed(2)} % of the pixels differ`)
    })
})
