import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { link, makeProject, PACKAGE, type TestProject } from './project.ts'
import { loadPlugins } from './titaniumCli.ts'

const require = createRequire(import.meta.url)
const BOTH = ['ti.typescript', 'ti.alloy']
const COMMON_JS = { 'plugins/ti.alloy/package.json': '{ "type": "commonjs" }' }
const HOOK = 'plugins/ti.alloy/hooks/alloy.js'
const APP = {
  'package.json': '{ "type": "module" }',
  'app/views/index.xml': '<Alloy><Window/></Alloy>\n',
  'app/controllers/index.ts': "declare const $: ControllerScope<'index'>\n\n$.index.open()\n",
  'app/styles/index.tss': '',
}

/** An Alloy project below a package.json of `"type": "module"`, with the packages that its build needs. */
function alloyProject(t: TestContext, files: Record<string, string> = {}): TestProject {
  const project = makeProject(t, { ...APP, ...files })
  link(PACKAGE, join(project.dir, 'plugins/ti.typescript'))
  link(dirname(require.resolve('alloy/package.json')), join(project.dir, 'node_modules/alloy'))
  return project
}

async function build(t: TestContext, project: TestProject, plugins = BOTH): Promise<object> {
  const { cli } = await loadPlugins(t, project, plugins)
  const builder = { deployType: 'development', target: 'simulator', deviceFamily: 'universal' }
  await cli.emit('build.pre.compile', builder)
  return builder
}

test("Alloy's hook makes the app, also where no npm script has put the hook into its place", async (t) => {
  const project = alloyProject(t, COMMON_JS)
  const builder = await build(t, project)
  assert.match(project.read('Resources/iphone/app.js'), /Alloy\.createController\('index'\)/)
  assert.match(project.read('Resources/iphone/alloy/controllers/index.js'), /\$\.index\.open\(\)/)
  assert.match(project.read(HOOK), /build\.pre\.compile/)
  assert.equal(Reflect.get(builder, 'writeEnvVars'), false)
})

test('a hook that Node takes for an ES module ends the build, and the next one is right', async (t) => {
  const hook = "exports.cliVersion = '>=3.X'\nexports.init = () => {}\n"
  const project = alloyProject(t, { [HOOK]: hook, 'plugins/ti.alloy/plugin.py': '' })
  await assert.rejects(build(t, project), (error: Error) => {
    assert.match(
      error.message,
      /^The Titanium CLI could not load the hook plugins\/ti\.alloy\/hooks\/alloy\.js: exports is not defined/,
    )
    assert.match(error.message, /"type": "module".*\{ "type": "commonjs" \}.*build again/s)
    return true
  })
  assert.deepEqual(JSON.parse(project.read('plugins/ti.alloy/package.json')), { type: 'commonjs' })
})

test('a hook that throws ends the build with what it threw', async (t) => {
  const project = alloyProject(t, { ...COMMON_JS, [HOOK]: "throw new Error('planted')\n" })
  await assert.rejects(
    build(t, project),
    /could not load the hook plugins\/ti\.alloy\/hooks\/alloy\.js: planted/,
  )
})

test('a hook that is not there, and no package to take it from, ends the build', async (t) => {
  const project = alloyProject(t, COMMON_JS)
  project.remove('node_modules/alloy')
  await assert.rejects(
    build(t, project),
    /has not loaded plugins\/ti\.alloy\/hooks\/alloy\.js.*npx alloy install plugin/,
  )
})

test('a tiapp.xml without the plugin of Alloy ends the build', async (t) => {
  const project = alloyProject(t)
  await assert.rejects(
    build(t, project, ['ti.typescript']),
    /does not name the plugin of Alloy.*<plugin>ti\.alloy</,
  )
})

test('an Alloy that makes nothing ends the build, whatever an earlier one has left', async (t) => {
  for (const [made, lost] of [
    [{}, 'app.js'],
    [{ 'app.js': '' }, 'app.js'],
    [{ 'app.js': 'started()' }, 'alloy/controllers/index.js'],
  ] as const) {
    const project = alloyProject(t, {
      ...COMMON_JS,
      'Resources/app.js': '',
      'Resources/iphone/app.js': 'of an earlier build',
      'Resources/iphone/alloy/controllers/index.js': 'of an earlier build',
      [HOOK]: `const { writeFileSync } = require('node:fs')
exports.init = (logger, config, cli) => cli.addHook('build.pre.compile', (build, finished) => {
  for (const [name, text] of Object.entries(${JSON.stringify(made)}))
    writeFileSync(cli.argv['project-dir'] + '/Resources/iphone/' + name, text)
  finished()
})\n`,
    })
    await assert.rejects(build(t, project), new RegExp(`Alloy has made no Resources/iphone/${lost}, so that`))
  }
})

test('a classic project needs no Alloy', async (t) => {
  const project = makeProject(t, { 'app/lib/one.ts': 'export const one: number = 1\n' })
  link(PACKAGE, join(project.dir, 'plugins/ti.typescript'))
  await build(t, project, ['ti.typescript'])
  assert.match(project.read('app/lib/one.js'), /export const one/)
})
