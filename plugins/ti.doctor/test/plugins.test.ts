import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { examine } from '../src/index.ts'
import { copyOf, type TestProject } from './project.ts'

const COMMONJS = "exports.id = 'own';\nexports.init = function () {};\n"
const MODULE = "export const id = 'own'\nexport function init() {}\n"
const MIXED = "import { join } from 'node:path'\nexports.init = function () { return join('a'); };\n"
const HOOK = 'plugins/own/hooks/own.js'
const ROOTS = [undefined, '{"type":"module"}', '{"type":"commonjs"}', '{"type":']
const OWN = [...ROOTS, '{}', '{"type":"Module"}']
const INNER = [undefined, '{}', '{"type":"module"}']

/** A project whose tiapp.xml names a plugin `own` beside that of Alloy. */
function projectWithPlugin(t: TestContext, files: Readonly<Record<string, string | undefined>>): TestProject {
  const project = copyOf(t, 'alloy-javascript')
  const tiapp = project.read('tiapp.xml').replace('</plugins>', '<plugin>own</plugin></plugins>')
  project.write('tiapp.xml', tiapp)
  project.write('plugins/own/plugin.py', '#')
  for (const [file, text] of Object.entries(files)) if (text !== undefined) project.write(file, text)
  return project
}

const found = (project: TestProject) =>
  examine(project.dir).findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)

/** Which of these hooks Node itself imports, with an `init` that the CLI would call. */
function loadable(hooks: readonly string[]): Set<string> {
  const script = `import { pathToFileURL } from 'node:url'
const loaded = []
for (const file of ${JSON.stringify(hooks)}) {
  const hook = await import(pathToFileURL(file)).catch(() => ({}))
  if (typeof hook.init === 'function') loaded.push(file)
}
console.log(JSON.stringify(loaded))`
  const node = ['--no-warnings', '--input-type=module', '--eval', script]
  return new Set(JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' })))
}

test('a hook is found exactly where Node does not load it, whatever each package.json says', (t) => {
  const cases = ROOTS.flatMap((root) =>
    OWN.flatMap((own) =>
      INNER.flatMap((inner) => [COMMONJS, MODULE, MIXED].map((hook) => ({ root, own, inner, hook }))),
    ),
  )
  const projects = cases.map((at) => {
    const project = projectWithPlugin(t, {
      'package.json': at.root,
      'plugins/own/package.json': at.own,
      'plugins/own/hooks/package.json': at.inner,
      [HOOK]: at.hook,
    })
    return { at, project, file: join(project.dir, HOOK) }
  })
  const loaded = loadable(projects.map(({ file }) => file))
  assert.ok(loaded.size > 30 && loaded.size < projects.length, `${loaded.size}`)
  for (const { at, project, file } of projects) {
    // Node before 20.19, and 22 before 22.7, do not tell by the syntax; the CLI works with them.
    const isUntyped = !/:"(module|commonjs)"/.test(at.inner ?? at.own ?? at.root ?? '')
    const isSound = loaded.has(file) && !(isUntyped && at.hook === MODULE)
    assert.equal(found(project).length === 0, isSound, JSON.stringify(at))
  }
})

test('the hook of Alloy is judged in a fresh clone, before Alloy has written it', (t) => {
  const project = copyOf(t, 'alloy-javascript')
  project.write('package.json', '{\n  "repository": { "type": "git" },\n  "type": "module"\n}')
  assert.deepEqual(found(project), [])
  project.remove('plugins/ti.alloy/package.json')
  assert.deepEqual(found(project), ['hook-unloadable package.json:3'])
  project.write('plugins/ti.alloy/hooks/package.json', '{ "type": "commonjs" }')
  assert.deepEqual(found(project), [])
})

test('a package.json that only JSON allows is read all the same', (t) => {
  const project = projectWithPlugin(t, { [HOOK]: COMMONJS })
  project.write('package.json', '{\n  "__proto__": 1, "__proto__": 2, "type": "module" }')
  assert.deepEqual(found(project), ['hook-unloadable package.json:1'])
})

test('a package.json above the project decides for Node, and so for the doctor', (t) => {
  const project = copyOf(t, 'alloy-javascript')
  project.remove('plugins/ti.alloy/package.json')
  const inner = ['tiapp.xml', 'app/config.json', 'app/controllers/index.js', 'app/views/index.xml']
  for (const file of inner) project.write(`apps/one/${file}`, project.read(file))
  project.write('apps/one/plugins/ti.alloy/plugin.py', '#')
  project.write('package.json', '{ "type": "module" }')
  const findings = examine(join(project.dir, 'apps/one')).findings
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'hook-unloadable').map(({ file }) => file),
    ['../../package.json'],
  )
})

test('the package.json of a linked plugin is that above the folder it leads to', (t) => {
  const project = projectWithPlugin(t, {
    'package.json': '{ "type": "module" }',
    'elsewhere/package.json': '{ "type": "commonjs" }',
    'elsewhere/own/plugin.py': '#',
    'elsewhere/own/hooks/own.js': COMMONJS,
  })
  project.remove('plugins/own')
  symlinkSync(join(project.dir, 'elsewhere/own'), join(project.dir, 'plugins/own'))
  assert.deepEqual(found(project), [])
  project.write('elsewhere/package.json', '{ "type": "module" }')
  assert.deepEqual(found(project), ['hook-unloadable elsewhere/package.json:1'])
  project.write('elsewhere/own/package.json', '{ "type": "module" }')
  assert.deepEqual(found(project), ['hook-unloadable plugins/own/package.json:1'])
})

test('only what the CLI loads is judged: not helpers, other endings, other plugins, or an app without Alloy', (t) => {
  const project = projectWithPlugin(t, {
    'package.json': '{ "type": "module" }',
    'plugins/own/hooks/own.js': MODULE,
    'plugins/own/hooks/lib/helper.js': COMMONJS,
    'plugins/own/hooks/other.cjs': COMMONJS,
    'plugins/own/hooks/neutral.js': 'console.log(1)',
    'plugins/other/hooks/other.js': COMMONJS,
  })
  assert.deepEqual(found(project), [])
  const classic = copyOf(t, 'classic')
  const plugins = '<plugins><plugin>ti.alloy</plugin></plugins>'
  classic.write('tiapp.xml', classic.read('tiapp.xml').replace('</ti:app>', `${plugins}</ti:app>`))
  classic.write('plugins/ti.alloy/plugin.py', '#')
  classic.write('package.json', '{ "type": "module" }')
  assert.deepEqual(found(classic), [])
})

test('a hook that ends early, uses await, or begins with a line for the shell is read as Node reads it', (t) => {
  const early = projectWithPlugin(t, {
    [HOOK]: `#!/usr/bin/env node\nif (!process.env.CI) return;\n${COMMONJS}`,
  })
  assert.deepEqual(found(early), [])
  const type = { 'plugins/own/package.json': '{ "type": "module" }' }
  const awaiting = projectWithPlugin(t, { ...type, [HOOK]: `await 1\n${MODULE}` })
  assert.deepEqual(found(awaiting), [])
  const broken = projectWithPlugin(t, { ...type, [HOOK]: `${MODULE}\nexport function {` })
  assert.deepEqual(found(broken), [`hook-unloadable ${HOOK}:4`])
})

test('a plugin with hooks and no mark of a plugin is found; one whose versions have folders is not', (t) => {
  const project = projectWithPlugin(t, { [HOOK]: COMMONJS })
  project.remove('plugins/own/plugin.py')
  assert.match(found(project).join(), /^plugin-undetected tiapp\.xml:\d+$/)
  project.remove('plugins/own/hooks')
  project.write('plugins/own/1.0/hooks/own.js', COMMONJS)
  assert.deepEqual(found(project), [])
  project.write('package.json', '{ "type": "module" }')
  assert.deepEqual(found(project), ['hook-unloadable package.json:1'])
})
