import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pages } from './openPage.ts'
import { opsFor, type View } from './ops.ts'

const open = pages()

const picture = (type: string, symbol: string): View => ({
  type,
  properties: { image: { symbol }, color: '#ff0000', width: 60, height: 60 },
})

test('a symbol has the colour of its button, and by itself the tint of iOS, light and dark', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  device.draw(
    ...opsFor({ type: 'Window', children: [picture('Button', 'bell'), picture('ImageView', 'star.fill')] }),
  )
  await page.locator('img.symbol').nth(1).waitFor()
  const colour = (type: string) =>
    page.evaluate(
      `getComputedStyle(document.querySelector('[data-type="Ti.UI.${type}"] img')).backgroundColor`,
    )
  assert.equal(await colour('Button'), 'rgb(255, 0, 0)')
  await page.emulateMedia({ colorScheme: 'light' })
  assert.equal(await colour('ImageView'), 'rgb(0, 122, 255)')
  await page.emulateMedia({ colorScheme: 'dark' })
  assert.equal(await colour('ImageView'), 'rgb(10, 132, 255)')
})

test('a symbol without a drawing here is a square, and what names none is nothing', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  const names = ['tortoise', 'ladybug', 'bell', 'bell.fill', 'Bell', 'a bell', '"/><script>']
  device.draw(...opsFor({ type: 'Window', children: names.map((name) => picture('ImageView', name)) }))
  const images = page.locator('[data-type="Ti.UI.ImageView"] img')
  const drawn = await Promise.all(names.map((_, index) => images.nth(index).getAttribute('src')))
  const [square, other, bell, filled, ...none] = drawn
  assert.match(square ?? '', /^data:image\/svg\+xml,/)
  assert.equal(other, square)
  assert.equal(new Set([square, bell, filled]).size, 3)
  assert.deepEqual(none, [null, null, null])
})
