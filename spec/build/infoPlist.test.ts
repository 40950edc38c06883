import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** tiapp.xml by the reader of the SDK's build. */
const TiappXml: new (
  file: string,
) => {
  readonly ios: { readonly plist: Readonly<Record<string, unknown>>; readonly [setting: string]: unknown }
} = createRequire(join(root, 'plugins/ti.typescript/package.json'))('node-titanium-sdk/lib/tiappxml')

const { ios } = new TiappXml(join(root, 'tiapp.xml'))

test('the app has one scene, so that no two run its JavaScript on the same background sessions', () => {
  assert.deepEqual(ios.plist.UIApplicationSceneManifest, { UIApplicationSupportsMultipleScenes: false })
})

// https://developer.apple.com/documentation/bundleresources/information-property-list/uirequiresfullscreen
test('the app says that it does without the whole screen, and has what an iPad asks for Split View', () => {
  assert.equal(ios.plist.UIRequiresFullScreen, false)
  assert.equal(ios['enable-launch-screen-storyboard'], true)
  assert.deepEqual(ios.plist['UISupportedInterfaceOrientations~ipad'], [
    'UIInterfaceOrientationPortrait',
    'UIInterfaceOrientationPortraitUpsideDown',
    'UIInterfaceOrientationLandscapeLeft',
    'UIInterfaceOrientationLandscapeRight',
  ])
})
