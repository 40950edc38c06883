import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fail } from './fail.js'
import { isAlloyApp, namesAlloyPlugin } from './isAlloyApp.js'
import { AFTER_ALLOY, BEFORE_ALLOY } from './priorities.js'

/** Just before the TypeScript is compiled: a build that is lost need not wait for it. */
const FIRST = BEFORE_ALLOY - 1
/** What Alloy makes of every app. */
const COMPILED = ['app.js', join('alloy', 'controllers', 'index.js')]

/**
 * Ends a build that would make an app without its code. The CLI says nothing of a hook that it could not load, and the
 * SDK is content with the empty `Resources/app.js` that `alloy install plugin` leaves.
 */
export function refuseLostApp(cli) {
  const projectDir = () => cli.argv['project-dir']
  const resources = () =>
    join(projectDir(), 'Resources', cli.argv.platform === 'android' ? 'android' : 'iphone')
  const check = (priority, problem) =>
    cli.on('build.pre.compile', {
      priority,
      post(_builder, finished) {
        const message = isAlloyApp(projectDir()) ? problem() : undefined
        if (message === undefined) finished()
        else fail(cli, new Error(message), finished)
      },
    })

  check(FIRST, () => {
    // What an earlier build made must not pass for what this one makes.
    for (const name of COMPILED) rmSync(join(resources(), name), { force: true })
    return lostHook(cli, projectDir())
  })
  check(AFTER_ALLOY, () => lostFile(resources(), projectDir()))
}

function lostHook(cli, projectDir) {
  if (!namesAlloyPlugin(cli))
    return 'tiapp.xml does not name the plugin of Alloy, so that the app would be empty. Add <plugin>ti.alloy</plugin> to its <plugins>.'
  const plugins = join(realpathSync(projectDir), 'plugins')
  const own = (file) => existsSync(file) && realpathSync(file).startsWith(plugins + sep)
  const [failed] = Object.entries(cli.hooks.errors).filter(([file]) => own(file))
  if (failed) return couldNotLoad(relative(projectDir, failed[0]), failed[1])
  const alloy = join('ti.alloy', 'hooks', 'alloy.js')
  if (cli.hooks.loadedFilenames.some((file) => file.endsWith(sep + alloy))) return undefined
  return `The Titanium CLI has not loaded plugins/${alloy.split(sep).join('/')}, so that the app would be empty. Run: npm install && npx alloy install plugin . && then build again.`
}

function couldNotLoad(file, { message }) {
  const isEsModule = /is not defined in ES module scope|require\(\) of ES Module/.test(message)
  const mend = isEsModule
    ? 'Node takes it for an ES module, by the "type": "module" of a package.json above it. It needs a package.json beside it, in plugins/ti.alloy, with { "type": "commonjs" }. If there was none, there is one now: build again.'
    : 'Mend it, and build again.'
  return `The Titanium CLI could not load the hook ${file}: ${message.split('\n')[0]}\n${mend}`
}

function lostFile(resources, projectDir) {
  const lost = COMPILED.map((name) => join(resources, name)).find(
    (file) => !existsSync(file) || readFileSync(file, 'utf8').trim() === '',
  )
  if (lost === undefined) return undefined
  return `Alloy has made no ${relative(projectDir, lost)}, so that the app would be empty. Run: npx alloy compile ${projectDir} --config platform=ios, and read what it says.`
}
