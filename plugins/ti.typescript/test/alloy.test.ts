import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { filesBelow } from '../src/files.ts'
import { makeProject, PACKAGE, type TestProject } from './project.ts'

const require = createRequire(import.meta.url)
const ALLOY = dirname(require.resolve('alloy/package.json'))

/** The tasks of the README. */
const JMK = `const tasks = (config) => require(config.dir.project + '/node_modules/ti.typescript/alloy.cjs');
task('pre:load', (config) => tasks(config).preLoad(config, require));
task('post:compile', (config) => tasks(config).postCompile(config));
`

const SAY = `interface Words {
  text: string
}

export function say({ text }: Words): never {
  throw new Error(text)
}
`

function makeApp(t: TestContext): TestProject {
  return makeProject(t, {
    'app/alloy.jmk': JMK,
    'app/alloy.ts': "import { say } from '/say'\n\nAlloy.Globals.say = say\n",
    'app/views/index.xml': '<Alloy>\n  <Window id="win" onOpen="opened"/>\n</Alloy>\n',
    // Alloy looks for index.js before it runs the tasks: the command is first, as `ti build` has the hook first.
    'app/controllers/index.ts': `import { say } from '/say'

declare const $: ControllerScope<'index'>

function opened(): void {
  say({ text: String($.win.title) })
}

$.win.open()
`,
    'app/lib/say.ts': SAY,
    'app/lib/words.d.ts': 'interface Word { text: string }\n',
    'spec/app/say.ts': "import { say } from '/say'\n\nit('says', () => say({ text: 'a' }))\n",
  })
}

function run(project: TestProject, command: string, ...args: string[]) {
  return spawnSync(process.execPath, [command, ...args], { cwd: project.dir, encoding: 'utf8' })
}

const compile = (project: TestProject) => run(project, join(PACKAGE, 'bin/ti-typescript.js'))
const alloy = (project: TestProject, config = '', path = ALLOY) =>
  run(project, join(path, 'bin/alloy'), 'compile', '--config', `platform=ios${config}`)

test('what Alloy makes of a compiled project is JavaScript alone, and lib keeps its lines', (t) => {
  const project = makeApp(t)
  assert.equal(compile(project).status, 0)
  const { status, stdout, stderr } = alloy(project)
  assert.equal(status, 0, stdout + stderr)
  const files = filesBelow(join(project.dir, 'Resources'), '')
  assert.deepEqual([...new Set(files.map((file) => file.replace(/.*\./, '.')))], ['.js'])
  assert.ok(files.includes('iphone/specs/say.js'))
  assert.match(project.read('Resources/iphone/say.js').split('\n')[5] ?? '', /^ {2}throw new Error\(text\)/)
  assert.match(project.read('Resources/iphone/alloy/controllers/index.js'), /opened \? \$\.addListener/)
})

test('Alloy alone compiles changed TypeScript too, also when LiveView asks for the one file that changed', (t) => {
  const project = makeApp(t)
  compile(project)
  for (const file of ['app/lib/say.ts', 'app/controllers/index.ts']) {
    project.write(file, `${project.read(file)}Ti.API.info('changed')\n`)
    assert.equal(alloy(project, `,file=${file}`).status, 0)
  }
  assert.match(project.read('Resources/iphone/say.js'), /changed/)
  assert.match(project.read('Resources/iphone/alloy/controllers/index.js'), /changed/)
})

test('Alloy stops at an error in the TypeScript, told with its place', (t) => {
  const project = makeApp(t)
  compile(project)
  project.write('app/lib/say.ts', SAY.replace('Error(text)', 'Error(txet)'))
  const { status, stderr } = alloy(project)
  assert.notEqual(status, 0)
  assert.match(stderr, /^app\/lib\/say\.ts:6:19: error: TS2304: Cannot find name 'txet'\.$/m)
})

test('an Alloy that loses what controllers export is refused', (t) => {
  const tasks = JSON.stringify(join(PACKAGE, 'alloy.cjs'))
  const script = `require(${tasks}).preLoad({ dir: { project: '.' } }, () => ({ version: '3.0.0' }))`
  const { status, stderr } = run(makeProject(t), '-e', script)
  assert.equal(status, 1)
  assert.match(stderr, /Alloy 3\.0\.0 is too old; run: npm install --save-dev alloy@\^3\.0\.1/)
})
