import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { alloyOf } from './alloyOf.js'
import { isAlloyApp, namesAlloyPlugin } from './isAlloyApp.js'

/**
 * Puts Alloy's hook into `plugins/ti.alloy` where it is missing, as after `npm install --ignore-scripts`, and has the CLI
 * load it. The CLI looked into that folder before this hook ran.
 */
export async function installAlloyPlugin(logger, cli) {
  const projectDir = cli.argv['project-dir']
  if (!isAlloyApp(projectDir) || !namesAlloyPlugin(cli)) return
  const plugin = join(projectDir, 'plugins', 'ti.alloy')
  keepCommonJs(plugin)
  const alloy = alloyOf(projectDir)
  if (!alloy || existsSync(join(plugin, 'hooks', 'alloy.js'))) return
  // `alloy install plugin` refuses a project whose TypeScript is not compiled yet.
  for (const name of ['alloy.js', 'deepclean.js'])
    cpSync(join(dirname(alloy), '..', 'hooks', name), join(plugin, 'hooks', name))
  logger.info('ti.typescript: put the hook of Alloy into plugins/ti.alloy')
  await cli.scanHooks(join(plugin, 'hooks'))
}

/**
 * Writes the package.json without which Node takes Alloy's hook, a CommonJS file, for an ES module. A hook that Node has
 * taken so already is right in the next build.
 */
function keepCommonJs(plugin) {
  if (typeOf(plugin) !== 'module') return
  mkdirSync(plugin, { recursive: true })
  writeFileSync(join(plugin, 'package.json'), '{ "type": "commonjs" }\n')
}

/** The `type` of the package.json that governs a folder: the nearest one above its files. */
function typeOf(folder) {
  const file = join(folder, 'package.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).type
  return folder === dirname(folder) ? undefined : typeOf(dirname(folder))
}
