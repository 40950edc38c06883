import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classicApp } from '../../helpers/classicApp.ts'
import { phoneWith } from '../../helpers/phone.ts'
import { readPicture } from '../../helpers/readPicture.ts'

const APP = `
const win = Ti.UI.createWindow({ backgroundColor: '#fff' })
const red = Ti.UI.createView({ left: 20, top: 100, width: 100, height: 50, backgroundColor: '#f00' })
const label = Ti.UI.createLabel({ text: 'Hello', top: 300, left: 0, font: { fontSize: 17, textStyle: Ti.UI.TEXT_STYLE_BODY } })
win.add(red)
win.add(label)
red.addEventListener('click', (event) => {
  red.backgroundColor = '#00f'
  const picture = red.toImage()
  Ti.API.info('picture ' + [picture.apiName, picture.mimeType, picture.width, picture.height, event.x, event.y].join())
  Ti.API.info('small ' + red.toImage(null, false).width)
  const returned = red.toImage((blob) => Ti.API.info('later ' + (blob === returned)))
  const alone = Ti.UI.createView({ width: 40, height: 30, backgroundColor: '#0f0' }).toImage(null, false)
  Ti.API.info('alone ' + alone.width + 'x' + alone.height)
  win.add(Ti.UI.createImageView({ image: picture, left: 200, top: 100, width: 100, height: 50 }))
  Ti.Media.takeScreenshot(({ media }) => Ti.API.info('screen ' + media.width + 'x' + media.height))
})
Ti.UI.addEventListener('userinterfacestyle', ({ value }) => Ti.API.info('style ' + (value === Ti.UI.userInterfaceStyle) + value))
win.open()
`

test('a screenshot shows the app as it lies, in the appearance and the size of text that the user has set', async (t) => {
  const plist =
    '<key>UISupportedInterfaceOrientations</key><array><string>UIInterfaceOrientationPortrait</string><string>UIInterfaceOrientationLandscapeRight</string></array>'
  const { device } = await phoneWith(t, classicApp(t, APP, { plist }))
  const logged: string[] = []
  device.watch((change) => {
    if (change.kind === 'log') logged.push(change.text)
  })
  await device.launch()
  const at = async (x: number, y: number) => (await readPicture(await device.screenshot(), 3)).at(x, y)

  await t.test('a view has its colour at its place', async () => {
    const picture = await readPicture(await device.screenshot(), 3)
    assert.deepEqual([picture.width, picture.height], [1179, 2556])
    assert.deepEqual([picture.at(21, 101), picture.at(19, 101)], ['#ff0000', '#ffffff'])
  })

  await t.test('a finger at a point reaches what is drawn there', async () => {
    await device.tap({ x: 30, y: 110 })
    assert.equal(await at(21, 101), '#0000ff')
    assert.ok(logged.includes('picture Ti.Blob,image/png,300,150,10,10'), logged.join('\n'))
  })

  await t.test('a view draws itself as this turn has made it, on the screen or not', async () => {
    assert.equal(await at(201, 101), '#0000ff')
    assert.deepEqual(
      ['small 100', 'later true', 'alone 40x30', 'screen 1179x2556'].filter((line) => !logged.includes(line)),
      [],
    )
  })

  await t.test('the screen turns with the phone', async () => {
    await device.rotate('landscape')
    const picture = await readPicture(await device.screenshot(), 3)
    assert.deepEqual([picture.width, picture.height], [2556, 1179])
    await device.rotate('portrait')
  })

  await t.test('text in a style of iOS grows, and the app is told of another appearance', async () => {
    const height = () => device.screen.find({ text: 'Hello' })?.placement?.frame.height ?? 0
    const before = height()
    device.settings.set({ textSize: 2, appearance: 'dark' })
    await device.screenshot()
    assert.ok(height() > 1.9 * before, `${before} points became ${height()}`)
    assert.ok(logged.includes('style true2'), logged.join('\n'))
  })

  await t.test('the home screen is in the picture once the app has left', async () => {
    await device.home()
    assert.notEqual(await at(21, 400), '#ffffff')
  })

  await t.test('an app that was away hears of the appearance when it comes back', async () => {
    device.settings.set({ appearance: 'light' })
    await device.screenshot()
    assert.ok(!logged.includes('style true1'))
    await device.open()
    assert.ok(logged.includes('style true1'), logged.join('\n'))
  })
})
