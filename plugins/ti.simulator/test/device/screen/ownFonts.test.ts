import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Batch } from '../../../src/page/batch.ts'
import { Gatherer } from '../../../src/page/server/gatherer.ts'
import { ImageFiles } from '../../../src/page/server/imageFiles.ts'
import { canvasFont, skia } from '../../../src/wire/skia.ts'
import { classicApp } from '../../helpers/classicApp.ts'
import { ownFont } from '../../helpers/ownFont.ts'
import { phoneWith } from '../../helpers/phone.ts'

const app = (family: string) => `
const win = Ti.UI.createWindow({ layout: 'vertical' })
for (const fontFamily of [undefined, '${family}'])
  win.add(Ti.UI.createLabel({ text: 'Heavy words', font: { fontSize: 20, fontFamily } }))
win.open()
`

test('a font that the app brings with it is measured and drawn, and the page may fetch it', async (t) => {
  const project = classicApp(t, app('Inter-Black'))
  mkdirSync(join(project, 'Resources/fonts'))
  writeFileSync(join(project, 'Resources/fonts/own.ttf'), ownFont())
  const { device } = await phoneWith(t, project)
  await device.launch()
  const names = device.app?.fonts?.flatMap((font) => font.names) ?? []
  assert.ok(names.includes('Inter-Black'), names.join())
  const [plain = 0, heavy = 0] = device.screen
    .findAll({ type: 'Ti.UI.Label' })
    .map(({ placement }) => placement?.lines?.[0]?.width ?? 0)
  const black = canvasFont({ size: 20, weight: 900, italic: false, family: '' })
  const context = skia().createCanvas(1, 1).getContext('2d')
  context.font = black
  assert.ok(Math.abs(heavy - context.measureText('Heavy words').width) < 0.1, `${heavy} and ${plain} points`)
  assert.ok(heavy > plain + 5)
  const files = new ImageFiles()
  const { app: shown }: Batch = new Gatherer(device, files).snapshot()
  const font = shown?.fonts.find(({ family }) => family === 'Inter-Black')
  assert.equal(font?.weight, 900)
  const served = files.open(font?.url.split('/').at(-1) ?? '')
  assert.equal(served?.type, 'font/sfnt')
  served?.stream.destroy()
})
