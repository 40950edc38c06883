import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examine } from '../src/index.ts'
import { copyOf, type TestProject } from './project.ts'

const MANIFEST = /<key>UIApplicationSceneManifest<\/key>\s*<dict>\s*<key>\w+<\/key>\s*<false\/>\s*<\/dict>/

function replace(project: TestProject, file: string, from: string | RegExp, to: string): void {
  project.write(file, project.read(file).replace(from, to))
}

const rulesFound = (project: TestProject) => examine(project.dir).findings.map(({ rule }) => rule)

test('several scenes are told of where two of them would share a background session', (t) => {
  const project = copyOf(t, 'classic')
  replace(project, 'tiapp.xml', MANIFEST, '')
  assert.deepEqual(rulesFound(project), ['scenes-share-session'])
  const [{ what = '' } = {}] = examine(project.dir).findings
  assert.match(what, /not set to false, but Resources\/app\.js:\d+ makes a background session/)
})

for (const [why, from, to] of [
  ['an SDK without scenes', '13.4.1.GA', '13.2.0.GA'],
  ['an app that is for the iPhone alone', '<target device="ipad">true', '<target device="ipad">false'],
] as const)
  test(`several scenes are not told of in ${why}`, (t) => {
    const project = copyOf(t, 'classic')
    replace(project, 'tiapp.xml', MANIFEST, '')
    replace(project, 'tiapp.xml', from, to)
    assert.ok(!rulesFound(project).includes('scenes-share-session'))
  })

test('an app without background sessions may have several scenes', (t) => {
  const project = copyOf(t, 'classic')
  replace(project, 'tiapp.xml', '<false/>', '<true/>')
  project.write('Resources/app.js', 'Ti.UI.createWindow().open();')
  assert.ok(!rulesFound(project).includes('scenes-share-session'))
})

test('a manifest of which more is set is read to its end', (t) => {
  const project = copyOf(t, 'classic')
  const more =
    '<false/><key>UISceneConfigurations</key><dict><key>UIWindowSceneSessionRoleApplication</key><array/></dict>'
  replace(project, 'tiapp.xml', '<false/>', more)
  assert.deepEqual(rulesFound(project), [])
})
