import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildApp, InstallError, JavaScriptCache, readTiapp } from 'ti.simulator/install'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const ON_THE_PHONE = fileURLToPath(new URL('phone', import.meta.url))
const TEST = /\.(addon)?test\.js$/
const TIAPP = `<?xml version="1.0" encoding="UTF-8"?>
<ti:app xmlns:ti="http://ti.tidev.io">
  <id>com.example.conformance</id>
  <name>Conformance</name>
  <version>1.0</version>
</ti:app>
`
const { resolve } = createRequire(import.meta.url)

export interface Staged {
  /** The `.app` folder. */
  readonly app: string
  /** The tests in it, `ti.ui.label.test.js`. */
  readonly files: readonly string[]
  /** Tests that are no JavaScript, each with what is wrong. */
  readonly broken: readonly { readonly file: string; readonly reason: string }[]
}

/**
 * Builds a classic project from a folder of tests: the folder is its Resources, with what the runner needs added where it
 * has none of its own. Where the folder lies in a project, so that tiapp.xml is beside it, that and its texts are used.
 * @param work an empty folder
 */
export function stage(folder: string, work: string): Staged {
  const resources = join(work, 'Resources')
  cpSync(folder, resources, { recursive: true, dereference: true })
  const project = dirname(folder)
  const hasProject = existsSync(join(project, 'tiapp.xml'))
  if (hasProject) cpSync(join(project, 'tiapp.xml'), join(work, 'tiapp.xml'))
  else writeFileSync(join(work, 'tiapp.xml'), TIAPP)
  if (hasProject && existsSync(join(project, 'i18n')))
    cpSync(join(project, 'i18n'), join(work, 'i18n'), { recursive: true })
  addRunner(resources)
  const broken: { file: string; reason: string }[] = []
  for (;;) {
    try {
      const app = build(work)
      return { app, files: testsIn(app), broken }
    } catch (error) {
      const file = error instanceof InstallError && culprit(error.message, resources)
      if (!file) throw error
      broken.push({ file, reason: error.message })
      rmSync(join(resources, file))
    }
  }
}

function addRunner(resources: string): void {
  cpSync(ON_THE_PHONE, join(resources, 'conformance'), { recursive: true })
  writeFileSync(join(resources, 'app.js'), "require('/conformance/phone/app')\n")
  const add = (from: string, to: string) => {
    const target = join(resources, to)
    if (!existsSync(target)) cpSync(from, target)
  }
  mkdirSync(join(resources, 'utilities'), { recursive: true })
  for (const name of ['assertions.js', 'utilities.js'])
    add(join(ON_THE_PHONE, 'phone', 'utilities', name), join('utilities', name))
  add(resolve('ti-mocha/ti-mocha.js'), 'ti-mocha.js')
  add(join(dirname(resolve('should/package.json')), 'should.js'), 'should.js')
}

function build(work: string): string {
  const app = join(work, 'build', 'Conformance.app')
  buildApp({
    projectDir: work,
    tiapp: readTiapp(work),
    target: 'device',
    deployType: 'test',
    titaniumSdkVersion: '13.4.1',
    buildDir: join(work, 'build'),
    xcodeAppDir: app,
    i18nDir: work,
    minifyJS: false,
    environment: {},
    javaScript: new JavaScriptCache(join(ROOT, 'build', 'conformance', 'javascript')),
  })
  return app
}

function testsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => TEST.test(name) && !name.includes('node_modules/'))
    .sort()
}

/** The test that a message of the build names. */
function culprit(message: string, resources: string): string | undefined {
  return testsIn(resources).find((file) => message.includes(file))
}
