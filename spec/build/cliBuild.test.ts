import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readTiapp } from 'ti.simulator'
import { freshClone, ROOT } from './freshClone.ts'
import { appOf, standInHome, tiBuild } from './tiBuild.ts'

const { name } = readTiapp(ROOT)
/** What the app names of the SDK: each must be compiled in on a device. */
const NEEDED = [
  ...['UITABGROUP', 'UIPROGRESSBAR', 'UIIMAGEVIEW', 'UILISTVIEW', 'FILESYSTEM', 'APPPROPERTIES'],
  ...['APPIOS', 'APPIOSENDBACKGROUNDHANDLER', 'APPIOSSCHEDULELOCALNOTIFICATION', 'SILENTPUSH', 'FETCH'],
  ...['APPIOSSETMINIMUMBACKGROUNDFETCHINTERVAL', 'NETWORKREGISTERFORPUSHNOTIFICATIONS'],
].map((part) => `USE_TI_${part}`)

function assertHasTheApp(app: string): void {
  assert.match(readFileSync(join(app, 'app.js'), 'utf8'), /addEventListener\('silentpush'/)
  assert.ok(existsSync(join(app, 'alloy', 'controllers', 'index.js')))
  const index: object = JSON.parse(readFileSync(join(app, '_index_.json'), 'utf8'))
  for (const file of ['app.js', 'alloy/controllers/index.js', 'downloads/index.js'])
    assert.equal(Reflect.get(index, `Resources/${file}`), 1, file)
}

test('plain `titanium build` in a fresh clone makes the app, and makes it again', async (t) => {
  const clone = freshClone(t)
  const home = standInHome(t)
  const shell = process.platform === 'win32'
  const { status, stderr } = spawnSync('npm', ['run', 'prepare'], { cwd: clone, encoding: 'utf8', shell })
  assert.equal(status, 0, stderr)
  const app = appOf(clone, name)
  for (const secret of ['a token of somebody', 'another']) {
    rmSync(app, { recursive: true, force: true })
    const { code, told } = await tiBuild(clone, home, { GITHUB_TOKEN: secret })
    assert.equal(code, 0, told)
    assertHasTheApp(app)
    // Nothing of the environment of whoever builds reaches the phone.
    assert.equal(readFileSync(join(app, '_env_.json'), 'utf8'), '{}')
  }
  const [, macros = ''] =
    /TI_SYMBOL_MACROS=(.*)/.exec(readFileSync(join(clone, 'build/iphone/project.xcconfig'), 'utf8')) ?? []
  for (const macro of NEEDED) assert.ok(macros.split(' ').includes(macro), `${macro} is not compiled in`)
})

test('it makes the app after npm install --ignore-scripts too, which leaves no hook of Alloy', async (t) => {
  const clone = freshClone(t)
  assert.equal(existsSync(join(clone, 'plugins/ti.alloy/hooks')), false)
  const { code, told } = await tiBuild(clone, standInHome(t))
  assert.equal(code, 0, told)
  assertHasTheApp(appOf(clone, name))
})
