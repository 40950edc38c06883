import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import sdk from 'node-titanium-sdk'
import { link, PACKAGE, type TestProject } from './project.ts'

const require = createRequire(import.meta.url)
let loaded: Promise<typeof import('titanium/src/cli.js')> | undefined

/** The CLI reads the settings of whoever runs it as soon as it is loaded. */
async function loadCli() {
  const home = mkdtempSync(join(tmpdir(), 'ti-home-'))
  const { HOME, USERPROFILE } = process.env
  Object.assign(process.env, { HOME: home, USERPROFILE: home })
  try {
    return await import('titanium/src/cli.js')
  } finally {
    restore({ HOME, USERPROFILE })
    rmSync(home, { recursive: true })
  }
}

function restore(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/** The Titanium CLI as it is when `ti build` has loaded the plugins that tiapp.xml names. */
export async function loadPlugins(t: TestContext, project: TestProject, plugins = ['ti.typescript']) {
  const { ALLOY_PATH, TI_TYPESCRIPT_DONE } = process.env
  t.after(() => restore({ ALLOY_PATH, TI_TYPESCRIPT_DONE }))
  delete process.env.ALLOY_PATH

  const sdkPath = join(project.dir, 'sdk')
  link(dirname(require.resolve('node-appc/package.json')), join(sdkPath, 'node_modules/node-appc'))
  if (!existsSync(join(project.dir, 'plugins'))) link(PACKAGE, join(project.dir, 'plugins/ti.typescript'))
  loaded ??= loadCli()
  const { CLI } = await loaded
  const cli = new CLI()
  cli.argv['project-dir'] = project.dir
  cli.argv.platform = 'ios'
  cli.env.installPath = sdkPath
  cli.sdk = { name: '13.4.1.GA', path: sdkPath }
  cli.tiapp = { plugins: plugins.map((id) => ({ id })) }
  const logged: string[] = []
  const log = (level: string) => (text?: string) => void logged.push(`${level}: ${text ?? ''}`)
  const logger = {
    error: log('error'),
    warn: log('warn'),
    info: log('info'),
    debug() {},
    trace() {},
    log() {},
    getLevels: () => ['trace', 'debug', 'info', 'warn', 'error'],
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
  return { cli, logged }
}
