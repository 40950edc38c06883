import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { link, makeProject, PACKAGE } from './project.ts'
import { loadPlugins } from './titaniumCli.ts'

const require = createRequire(import.meta.url)
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
    'plugins/ti.alloy/plugin.py': '',
    'plugins/ti.alloy/hooks/alloy.js': '',
  })
  link(PACKAGE, join(project.dir, 'plugins/ti.typescript'))
  const { cli, logged } = await loadPlugins(t, project, ['ti.typescript', 'ti.alloy'])
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
