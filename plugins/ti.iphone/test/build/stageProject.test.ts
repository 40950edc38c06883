import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { stageProject } from '../../src/build/stageProject.ts'
import type { Build } from '../../src/project.ts'
import { gallery } from '../helpers/gallery.ts'

const TIAPP = `<ti:app xmlns:ti="http://ti.tidev.io">
  <id>com.example.classic</id>
  <plugins><plugin>ti.own</plugin><plugin>ti.alloy</plugin></plugins>
</ti:app>`
const build: Build = { services: 'http://192.168.1.20:4180', push: true, specs: false }

/** A project without Alloy's folders, and where its copy goes. */
function classicProject(t: TestContext) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'classic-')))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [file, text] of [
    ['tiapp.xml', TIAPP],
    ['DefaultIcon.png', 'icon'],
    ['Resources/app.js', '"app of http://localhost"'],
    ['plugins/ti.own/hooks/own.js', ''],
    ['secret.txt', 'not for a build'],
  ] as const) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const edits = {
    'Resources/app.js': (text: string, { services }: Build) => text.replace('http://localhost', services),
  }
  return {
    project: { ...gallery, folder, sources: ['Resources', 'modules'], edits },
    target: join(folder, 'build/phone/project'),
    read: (file: string) => readFileSync(join(folder, file), 'utf8'),
  }
}

test('the copy has the sources with the edits of the build, and the project stays unchanged', (t) => {
  const { project, target, read } = classicProject(t)
  stageProject(project, target, { ...build, appId: 'com.example.mine' })
  assert.equal(read('build/phone/project/Resources/app.js'), '"app of http://192.168.1.20:4180"')
  assert.equal(read('Resources/app.js'), '"app of http://localhost"')
  assert.match(read('build/phone/project/tiapp.xml'), /<id>com\.example\.mine<\/id>/)
  assert.equal(read('tiapp.xml'), TIAPP)
  assert.equal(read('build/phone/project/DefaultIcon.png'), 'icon')
  assert.equal(existsSync(join(target, 'secret.txt')), false)
})

test('the copy has the plugins of tiapp.xml, except the one that Alloy writes', (t) => {
  const { project, target } = classicProject(t)
  stageProject(project, target, build)
  assert.ok(existsSync(join(target, 'plugins/ti.own/hooks/own.js')))
  assert.equal(existsSync(join(target, 'plugins/ti.alloy')), false)
})

test('a second copy has no file that was removed from the project', (t) => {
  const { project, target, read } = classicProject(t)
  writeFileSync(join(project.folder, 'Resources/old.js'), '')
  stageProject(project, target, build)
  rmSync(join(project.folder, 'Resources/old.js'))
  stageProject(project, target, { ...build, services: 'http://10.0.0.5:4180' })
  assert.equal(existsSync(join(target, 'Resources/old.js')), false)
  assert.equal(read('build/phone/project/Resources/app.js'), '"app of http://10.0.0.5:4180"')
})

test('when an edit fails, no copy is made', (t) => {
  const { project, target } = classicProject(t)
  assert.throws(() => stageProject(project, target, { ...build, appId: 'no id' }), /--app-id must be/)
  assert.equal(existsSync(target), false)
})
