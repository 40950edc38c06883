import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DeployType } from '../wire/launch.ts'
import { TARGETS } from './AppBuild.ts'
import { InstallError } from './InstallError.ts'

type Done = (error?: unknown) => void
type HookFunction = (data: unknown, done: Done) => unknown
interface Hook {
  readonly priority: number
  readonly run: HookFunction
}

/** The order in which the CLI calls hooks that name no priority. */
const DEFAULT_PRIORITY = 1000
const EVENT = 'build.pre.compile'
/** Alloy's plugin; the simulator starts Alloy itself, for its hook ends the whole process where Alloy fails. */
const ALLOY = 'ti.alloy'

function toHooks(given: unknown): Hook[] {
  if (typeof given === 'function')
    return [{ priority: DEFAULT_PRIORITY, run: (data, done) => given(data, done) }]
  const { pre, post, priority } = Object(given)
  const order = typeof priority === 'number' ? priority : DEFAULT_PRIORITY
  return [pre, post].flatMap((run) => (typeof run === 'function' ? [{ priority: order, run }] : []))
}

async function call(hook: Hook, data: unknown): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const done: Done = (error) => (error ? reject(error) : resolve())
    const result = hook.run(data, done)
    if (hook.run.length < 2 || result instanceof Promise)
      Promise.resolve(result).then(() => resolve(), reject)
  })
}

async function load(file: string, cli: object): Promise<void> {
  try {
    const hook = await import(pathToFileURL(file).href)
    await hook.init?.(quietLogger, {}, cli, {})
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InstallError(`The Titanium CLI could not load the hook ${file}: ${reason}`, { cause: error })
  }
}

const quietLogger = Object.fromEntries(
  ['trace', 'debug', 'info', 'log', 'warn', 'error', 'fatal'].map((level) => [level, () => {}]),
)

/**
 * Fires `build.pre.compile` in the CLI plugins of a project as `titanium build` does, with `alloy` at the place of
 * Alloy's own plugin.
 * https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Guide/Titanium_Command-Line_Interface/Titanium_CLI_Plugins.html
 * @throws {InstallError} when a plugin is missing or stops the build.
 */
export async function fireBuildHooks(
  projectDir: string,
  plugins: readonly string[],
  deployType: DeployType,
  alloy: () => Promise<void>,
): Promise<void> {
  const folderOf = (plugin: string) => join(projectDir, 'plugins', plugin)
  const hooks: Hook[] = [{ priority: DEFAULT_PRIORITY, run: () => alloy() }]
  const addHook = (name: string, given: unknown) => {
    if (name === EVENT) hooks.push(...toHooks(given))
  }
  const cli = {
    argv: {
      'project-dir': projectDir,
      platform: 'ios',
      target: TARGETS[deployType],
      'deploy-type': deployType,
    },
    tiapp: { plugins: plugins.map((id) => ({ id })) },
    hooks: {
      errors: {},
      loadedFilenames: plugins.includes(ALLOY) ? [join(folderOf(ALLOY), 'hooks', 'alloy.js')] : [],
    },
    scanHooks: async () => {},
    on: addHook,
    addHook,
    createHook: (_name: string, given: unknown) => given,
  }
  for (const plugin of plugins.filter((name) => name !== ALLOY)) {
    const folder = folderOf(plugin)
    if (!existsSync(folder))
      throw new InstallError(`tiapp.xml asks for the plugin ${plugin}, but there is no ${folder}`)
    const hookFolder = join(folder, 'hooks')
    const files = existsSync(hookFolder) ? readdirSync(hookFolder).filter((name) => name.endsWith('.js')) : []
    for (const file of files) await load(join(hookFolder, file), cli)
  }
  hooks.sort((a, b) => a.priority - b.priority)
  for (const hook of hooks) {
    try {
      await call(hook, { projectDir, deployType, platformName: 'iphone', cli })
    } catch (error) {
      throw new InstallError(error instanceof Error ? error.message : String(error), { cause: error })
    }
  }
}
