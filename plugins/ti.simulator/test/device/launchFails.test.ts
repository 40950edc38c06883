import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'
import { projectCopy } from '../helpers/projectCopy.ts'

const INDEX = new URL('../../src/index.js', import.meta.url).href
const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

/** An Alloy project whose library, written in TypeScript, throws in its third line. */
function typedApp(t: TestContext): string {
  const project = projectCopy(t, 'alloy-lists')
  const files = {
    'app/views/index.xml': '<Alloy><Window/></Alloy>',
    'app/controllers/index.js': "require('/word');",
    'app/lib/word.ts': "type Word = string\n\nthrow new Error('no word' satisfies Word)\n",
    'app/lib/word.js': "\n\nthrow new Error('no word')\n",
  }
  mkdirSync(join(project, 'app', 'lib'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text)
  return project
}

test('the error of a launch names the line of the TypeScript that threw', async (t) => {
  const { device } = await phoneWith(t, typedApp(t))
  await assert.rejects(
    device.launch(),
    /The app threw at its start: Error: no word\n[\s\S]*app\/lib\/word\.ts:3:/,
  )
})

test('so does the error of the command, which ends with it', (t) => {
  const { status, stderr } = spawnSync(process.execPath, [CLI, typedApp(t), '--port', '0'], {
    encoding: 'utf8',
  })
  assert.equal(status, 1)
  assert.match(stderr, /The app threw at its start: Error: no word\n[\s\S]*app\/lib\/word\.ts:3:/)
})

for (const [what, source, message] of [
  ['throws', "throw new Error('no word')", /The app threw at its start: Error: no word\n.*app\.js:1/s],
  ['asks for a file that there is not', "require('/gone')", /Requested module not found: \/gone/],
  ['rejects a Promise', "Promise.reject(new Error('no word'))", /The app threw at its start: Error: no word/],
] as const)
  test(`launch of an app that ${what} before its first window fails at once, with the error`, async (t) => {
    const { device } = await phoneWith(t, classicApp(t, source))
    const began = device.clock.now()
    await assert.rejects(device.launch(), message)
    assert.equal(device.clock.now(), began)
  })

test('an app that throws after its first window is launched', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, "Ti.UI.createWindow().open(); throw new Error('late')"))
  await device.launch()
  assert.equal(device.state, 'active')
})

/** Boots a phone and launches the app in a Node of its own. */
const script = (project: string) => `
  import { Device } from ${JSON.stringify(INDEX)}
  const device = await Device.boot({ clock: 'virtual' })
  await device.install(${JSON.stringify(project)})
  await device.launch()
  console.log(device.state)
  await device.shutdown()
`

for (const flags of [
  ['--input-type=module', '-'],
  ['--input-type=module', '--eval'],
  ['--frozen-intrinsics', '--input-type=module', '-'],
])
  test(`an app runs in a Node that was started with ${flags.join(' ')}`, (t) => {
    const source = script(classicApp(t, 'Ti.UI.createWindow().open()'))
    const evaluated = flags.includes('--eval')
    const { stdout, stderr } = spawnSync(process.execPath, evaluated ? [...flags, source] : flags, {
      encoding: 'utf8',
      input: evaluated ? '' : source,
    })
    assert.equal(stdout, 'active\n', stderr)
  })

test('an app runs in a Node that NODE_OPTIONS has frozen the intrinsics of', (t) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--frozen-intrinsics' },
    input: script(classicApp(t, 'Ti.UI.createWindow().open()')),
  })
  assert.equal(stdout, 'active\n', stderr)
})

test('an app runs where the folder that Node was started in is gone', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gone-'))
  const file = join(mkdtempSync(join(tmpdir(), 'script-')), 'script.mjs')
  t.after(() => rmSync(join(file, '..'), { recursive: true }))
  const gone = `;(await import('node:fs')).rmSync(${JSON.stringify(folder)}, { recursive: true })`
  writeFileSync(
    file,
    script(classicApp(t, 'Ti.UI.createWindow().open()')).replace(
      'await device.launch',
      `${gone}\nawait device.launch`,
    ),
  )
  const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8', cwd: folder })
  assert.equal(stdout, 'active\n', stderr)
})
