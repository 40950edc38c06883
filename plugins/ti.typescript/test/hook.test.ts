import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { before, type TestContext, test } from 'node:test'
import sdk from 'node-titanium-sdk'
import { link, makeProject, PACKAGE, type TestProject } from './project.ts'

const require = createRequire(import.meta.url)
let CLI: typeof import('titanium/src/cli.js').CLI

before(async () => {
  // The CLI reads the settings of whoever runs it as soon as it is loaded.
  const home = mkdtempSync(join(tmpdir(), 'ti-home-'))
  const { HOME, USERPROFILE } = process.env
  Object.assign(process.env, { HOME: home, USERPROFILE: home })
  CLI = (await import('titanium/src/cli.js')).CLI
  restore({ HOME, USERPROFILE })
  rmSync(home, { recursive: true })
})

function restore(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/** The Titanium CLI as it is when `ti build` has loaded the plugins that tiapp.xml names. */
async function loadPlugins(t: TestContext, project: TestProject) {
  const { ALLOY_PATH, TI_TYPESCRIPT_DONE } = process.env
  t.after(() => restore({ ALLOY_PATH, TI_TYPESCRIPT_DONE }))
  delete process.env.ALLOY_PATH

  const sdkPath = join(project.dir, 'sdk')
  link(dirname(require.resolve('node-appc/package.json')), join(sdkPath, 'node_modules/node-appc'))
  if (!existsSync(join(project.dir, 'plugins'))) link(PACKAGE, join(project.dir, 'plugins/ti.typescript'))
  const cli = new CLI()
  cli.argv['project-dir'] = project.dir
  cli.argv.platform = 'ios'
  cli.env.installPath = sdkPath
  cli.sdk = { name: '13.4.1.GA', path: sdkPath }
  cli.tiapp = { plugins: [{ id: 'ti.typescript', version: '1.0' }] }
  const logged: string[] = []
  const log = (level: string) => (text?: string) => void logged.push(`${level}: ${text ?? ''}`)
  const logger = {
    error: log('error'),
    warn: log('warn'),
    info: log('info'),
    debug() {},
    trace() {},
    log() {},
  }
  Object.assign(cli, { logger })
  // The SDK does not wait for the hooks to load; its validation takes longer. A test must wait.
  const loading: Array<Promise<void>> = []
  const scanHooks = cli.scanHooks.bind(cli)
  cli.scanHooks = (folder) => {
    const scan = scanHooks(folder)
    loading.push(scan)
    return scan
  }
  await new Promise<void>((loaded) =>
    sdk.loadPlugins(logger, { get: () => undefined }, cli, project.dir, loaded, true),
  )
  await Promise.all(loading)
  assert.deepEqual(cli.hooks.errors, {})
  return { cli, logged }
}

const ONE = { 'app/lib/one.ts': 'export const one: number = 1\n' }

test('the Titanium CLI loads the hook, and it compiles before Alloy does', async (t) => {
  const project = makeProject(t, ONE)
  const { cli, logged } = await loadPlugins(t, project)
  assert.deepEqual(
    cli.hooks.loadedFilenames.map((file) => file.replaceAll('\\', '/').replace(/.*plugins\//, '')),
    ['ti.typescript/hooks/ti.typescript.js'],
  )
  let seenByAlloy = ''
  cli.on('build.pre.compile', {
    priority: 1000,
    post(_builder, finished) {
      seenByAlloy = project.read('app/lib/one.js')
      assert.equal(process.env.TI_TYPESCRIPT_DONE, project.dir)
      finished()
    },
  })
  await cli.emit('build.pre.compile', {})
  assert.match(seenByAlloy, /^export const one {9}= 1\n/)
  assert.equal(process.env.TI_TYPESCRIPT_DONE, undefined)
  assert.ok(logged.includes('info: ti.typescript: 1 file compiled, 1 changed, 0 removed'))
})

test('a problem stops the build before Alloy runs, and is told with its place', async (t) => {
  const project = makeProject(t, {
    ...ONE,
    'app/views/index.xml': '<Alloy>\n  <Window onOpen="opened"/>\n</Alloy>\n',
  })
  const { cli, logged } = await loadPlugins(t, project)
  let alloyRan = false
  cli.on('build.pre.compile', {
    priority: 1000,
    post(_builder, finished) {
      alloyRan = true
      finished()
    },
  })
  const problem =
    'app/views/index.xml:2:18: error: onOpen="opened" has no controller to find the function in; add one with: function opened() { … }'
  await assert.rejects(cli.emit('build.pre.compile', {}), { message: problem, stack: problem })
  assert.equal(alloyRan, false)
  assert.deepEqual(
    logged.filter((line) => line.startsWith('error')),
    [`error: ${problem}`],
  )
})

test("Alloy's hook is led to the Alloy of the project, unless told another", async (t) => {
  const project = makeProject(t, ONE)
  const alloy = dirname(require.resolve('alloy/package.json'))
  link(alloy, join(project.dir, 'node_modules/alloy'))
  const { cli } = await loadPlugins(t, project)
  await cli.emit('build.pre.compile', {})
  assert.equal(process.env.ALLOY_PATH, join(alloy, 'bin', 'alloy'))
  process.env.ALLOY_PATH = 'another'
  await cli.emit('build.pre.compile', {})
  assert.equal(process.env.ALLOY_PATH, 'another')
})

test('a project that has the package from npm needs a hook of one line', async (t) => {
  const project = makeProject(t, {
    ...ONE,
    'plugins/ti.typescript/package.json': '{ "type": "module" }',
    'plugins/ti.typescript/hooks/ti.typescript.js': "export * from 'ti.typescript/hook'\n",
  })
  const { cli } = await loadPlugins(t, project)
  await cli.emit('build.pre.compile', {})
  assert.match(project.read('app/lib/one.js'), /^export const one/)
})
