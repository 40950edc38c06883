import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeProject, TSCONFIG } from './project.ts'

test('$ has the elements of the view, by their types, and what a required controller exports', async (t) => {
  const project = makeProject(t, {
    'app/views/index.xml': `<Alloy>
  <Collection id="books" src="book" instance="true"/>
  <TabGroup id="tabs">
    <Tab><Window id="win"><Stepper id="stepper"/><Require id="row" src="rows/row"/></Window></Tab>
  </TabGroup>
</Alloy>`,
    'app/views/rows/row.xml': '<Alloy><View><Label id="title"/><VideoPlayer id="film"/></View></Alloy>',
    'app/controllers/index.ts': `declare const $: ControllerScope<'index', { title?: string }>
$.win.title = $.args.title ?? 'none'
$.stepper.value = 3
$.row.show('now')
$.row.title.text = 'now'
const count: number = $.books.length
$.tabs.open().then(() => $.getView('win'))
const other = Alloy.createController('rows/row', { at: count })
other.show('later')
// @ts-expect-error: no such id
$.wni.title = 'x'
// @ts-expect-error: wrong type
$.win.title = 3
// @ts-expect-error: not exported
$.row.hide()
// @ts-expect-error: no such controller
Alloy.createController('rows/rwo')
// @ts-expect-error: no such argument
$.args.titel
`,
    'app/controllers/rows/row.ts': `declare const $: ControllerScope<'rows/row'>
export function show(text: string): void {
  $.title.text = text
  $.film.play()
  // The element without an id is the view's own.
  $.row.visible = true
}
function hide(): void {}
hide()
`,
  })
  assert.deepEqual(await project.problems(), [])
})

test('an export of the name of an element is seen on $, inside and outside of the controller', async (t) => {
  const project = makeProject(t, {
    'app/views/row.xml': '<Alloy><View id="view"><Label id="title"/><Label id="note"/></View></Alloy>',
    'app/controllers/row.ts': `declare const $: ControllerScope<'row'>
export function title(text: string): number {
  $.note.text = text
  // @ts-expect-error: no Label any more
  $.title.text = text
  return 1
}
export function trigger(): string {
  return ''
}
`,
    'app/lib/rows.ts': `const row = Alloy.createController('row')
export const count: number = row.title('a')
row.note.text = row.trigger()
row.destroy()
// @ts-expect-error: no Label
row.title.text = 'a'
`,
  })
  const problems = await project.problems()
  assert.equal(problems.length, 1)
  assert.match(
    problems[0] ?? '',
    /^app\/controllers\/row\.ts:2:17: error: the export title replaces \$\.title,/,
  )
})

test('views that require each other, with exports of inferred types, are typed all the same', async (t) => {
  const project = makeProject(t, {
    'tsconfig.json': JSON.stringify({
      ...TSCONFIG,
      compilerOptions: { ...TSCONFIG.compilerOptions, skipLibCheck: false },
    }),
    'app/views/a.xml': '<Alloy><View id="view"><Require id="other" src="b"/></View></Alloy>',
    'app/views/b.xml': '<Alloy><View id="view"><Require id="other" src="a"/></View></Alloy>',
    'app/controllers/a.ts': `declare const $: ControllerScope<'a'>
export const others = [$.other]
export const grow = () => Alloy.createController('b').shrink()
// @ts-expect-error: b has no such export
$.other.grow()
`,
    'app/controllers/b.ts': `declare const $: ControllerScope<'b'>
export const shrink = () => $.view.width
export const width = $.other.view.width
// @ts-expect-error: a has no such export
$.other.shrink()
`,
  })
  assert.deepEqual(await project.problems(), [])
})

test('an element that is not always there may be undefined', async (t) => {
  const project = makeProject(t, {
    'app/views/index.xml': `<Alloy><Window id="win">
  <Label id="sometimes" if="Alloy.Globals.debug"/>
  <Label id="tablet" formFactor="tablet"/>
  <Label id="never" platform="android"/>
  <Label id="always" platform="ios"/>
  <View dataCollection="books"><Label id="repeated"/></View>
</Window></Alloy>`,
    'app/controllers/index.ts': `declare const $: ControllerScope<'index'>
$.always.text = 'a'
const labels: (Ti.UI.Label | undefined)[] = [$.sometimes, $.tablet]
// @ts-expect-error: depends on the tablet
$.tablet.text = 'a'
// @ts-expect-error: depends on the condition
$.sometimes.text = 'a'
// @ts-expect-error: the app is not built for Android
$.never
// @ts-expect-error: there is one for each model, and none on $
$.repeated
export { labels }
`,
  })
  assert.deepEqual(await project.problems(), [])
})

test('an app for both platforms has what both have', async (t) => {
  const project = makeProject(t, {
    'app/views/index.xml': '<Alloy><Window><Label id="both"/><Label id="droid"/></Window></Alloy>',
    'app/views/ios/index.xml': '<Alloy><Window><Button id="both"/><Button id="apple"/></Window></Alloy>',
    'app/controllers/index.ts': `declare const $: ControllerScope<'index'>
const both: Ti.UI.Label | Ti.UI.Button = $.both
const apple: Ti.UI.Button | undefined = $.apple
const droid: Ti.UI.Label | undefined = $.droid
export { both as first, apple as second, droid as third }
// @ts-expect-error: Android has none
$.apple.title = 'a'
`,
  })
  project.write('tiapp.xml', project.read('tiapp.xml').replaceAll('>false<', '>true<'))
  assert.deepEqual(await project.problems(), [])
})

test('views of widgets are typed by the widget', async (t) => {
  const project = makeProject(t, {
    'app/widgets/com.example.badge/widget.json': '{"id":"com.example.badge"}',
    'app/widgets/com.example.badge/views/widget.xml': '<Alloy><Label id="count"/></Alloy>',
    'app/widgets/com.example.badge/controllers/widget.ts': `declare const $: ControllerScope<'widgets/com.example.badge/widget'>
$.count.text = String(WPATH('star.png').length)
`,
    'app/views/index.xml': '<Alloy><Window><Widget id="badge" src="com.example.badge"/></Window></Alloy>',
    'app/controllers/index.ts': "declare const $: ControllerScope<'index'>\n$.badge.getView()\n",
  })
  assert.deepEqual(await project.problems(), [])
})

test('Alloy.CFG has the keys of config.json; one that a build lacks may be undefined', async (t) => {
  const project = makeProject(t, {
    'app/config.json': JSON.stringify({
      global: { channel: 'news', limits: { bytes: 1 } },
      'env:development': { url: 'http://127.0.0.1' },
      'env:test': { url: 'http://127.0.0.1', verbose: true },
      'env:production': { url: 'https://example.com' },
      'dist:store': { channel: null },
    }),
    'app/lib/config.ts': `export const url: string = Alloy.CFG.url
export const bytes: number = Alloy.CFG.limits.bytes
export const verbose: boolean | undefined = Alloy.CFG.verbose
export const channel: string | null = Alloy.CFG.channel
// @ts-expect-error: the other builds have none
export const loud: boolean = Alloy.CFG.verbose
// @ts-expect-error: no such key
Alloy.CFG.uri
`,
  })
  assert.deepEqual(await project.problems(), [])
})

test('what the SDK and its modules have today is declared, and the declarations are sound', async (t) => {
  const project = makeProject(t, {
    'tsconfig.json': JSON.stringify({
      ...TSCONFIG,
      compilerOptions: { ...TSCONFIG.compilerOptions, skipLibCheck: false, exactOptionalPropertyTypes: true },
    }),
    'app/lib/today.ts': `import urlSession from 'com.appcelerator.urlSession'

const configuration = urlSession.createSessionConfiguration({ identifier: 'a' })
configuration.HTTPHeaderFields = { 'X-Key': 'b' }
export const task: number | undefined = urlSession.createSession({ configuration }).downloadTask({ url: 'c' })

Ti.App.iOS.addEventListener('sessioncompleted', (event: Ti.App.iOS.SessionCompletedEvent) => {
  if (event.success) Ti.API.info(\`\${event.statusCode}\`)
  else Ti.API.info(event.message)
  // @ts-expect-error: a failure has no status
  Ti.API.info(event.statusCode)
})
Ti.App.iOS.addEventListener('silentpush', (event: Ti.App.iOS.SilentPushEvent) => {
  const url: unknown = event['download_url']
  Ti.App.iOS.endBackgroundHandler(event.handlerId)
  return url
})
Ti.App.iOS.addEventListener('backgroundfetch', (event: Ti.App.iOS.BackgroundFetchEvent) => event.handlerId)
Ti.App.iOS.addEventListener('backgroundtransfer', (event: Ti.App.iOS.BackgroundTransferEvent) => event.sessionId)
Ti.App.iOS.addEventListener('downloadprogress', (event: Ti.App.iOS.DownloadProgressEvent) => event.bytesWritten)
Ti.App.iOS.addEventListener('uploadprogress', (event: Ti.App.iOS.UploadProgressEvent) => event.bytesSent)
Ti.App.iOS.addEventListener('downloadcompleted', (event: Ti.App.iOS.DownloadCompletedEvent) => event.data.toArrayBuffer())
Ti.App.iOS.addEventListener('sessioneventscompleted', (event: Ti.App.iOS.SessionEventsCompletedEvent) => event.sessionIdentifier)
Ti.App.iOS.addEventListener('usernotificationsettings', (event: Ti.App.iOS.UserNotificationSettingsEvent) => event.types)
Ti.App.iOS.addEventListener('notification', (event: Ti.App.iOS.NotificationEvent) => event.userInfo?.id)
Ti.App.iOS.addEventListener('localnotificationaction', (event: Ti.App.iOS.LocalNotificationActionEvent) => event.identifier)
const userInfo: Ti.App.iOS.NotificationUserInfo = { showInForeground: true }
Ti.App.iOS.scheduleLocalNotification({ identifier: 'a', date: new Date(), userInfo, threadIdentifier: 'b' })
export const opened: Promise<void> = Ti.UI.createWindow().open()
export const closed: Promise<void> = Ti.UI.createTabGroup().close({ animated: false })
export const version: number = Ti.Platform.versionMajor
export const later = _.debounce((text: string) => Ti.API.info(text), 10)
`,
  })
  assert.deepEqual(await project.problems(), [])
})
