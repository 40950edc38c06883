// The tasks of a project's app/alloy.jmk. They must be synchronous, and one that throws stops Alloy;
// https://titaniumsdk.com/guide/Alloy_Framework/Alloy_Guide/Build_Configuration_File_alloy.jmk.html
'use strict'

const { execFileSync, spawnSync } = require('node:child_process')
const { readdirSync, rmSync } = require('node:fs')
const { join } = require('node:path')

/** Older ones lose what a controller exports. */
const ALLOY_NEEDED = '3.0.1'

/**
 * For the task pre:load, after which Alloy copies lib and specs: compiles the project's TypeScript, unless `ti build`
 * just did by the hook. LiveView and a bare `alloy compile` have no hook.
 * @param {{ dir: { project: string }, alloyConfig: { file?: string | string[] } }} config what Alloy gives the task.
 * @param {(id: string) => unknown} alloyRequire the `require` of app/alloy.jmk: it is Alloy's own.
 */
exports.preLoad = function preLoad({ dir, alloyConfig }, alloyRequire) {
  refuseOld(alloyRequire('../../../package.json').version)
  if (process.env.TI_TYPESCRIPT_DONE === dir.project) return
  const command = join(__dirname, 'bin', 'ti-typescript.js')
  try {
    execFileSync(process.execPath, [command, dir.project], { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch {
    stop('The TypeScript of the app has errors: they are above')
  }
  if ([alloyConfig.file].flat().some((file) => file?.endsWith('.ts'))) compileAll(dir.project)
}

/** For the task post:compile: takes out of the app what Alloy copied along, TypeScript and source maps. */
exports.postCompile = function postCompile({ dir }) {
  for (const entry of readdirSync(dir.resources, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && /\.(ts|map)$/.test(entry.name)) rmSync(join(entry.parentPath, entry.name))
  }
}

/**
 * LiveView asks for the one file that changed. Of a .ts file Alloy makes nothing, or takes it for JavaScript, and the
 * .js file made of it changes while LiveView does not look: another Alloy compiles everything in place of this one.
 */
function compileAll(project) {
  const everything = process.argv.slice(1).map((argument) => argument.replace(/(^|,)file=[^,]*/g, ''))
  const env = { ...process.env, TI_TYPESCRIPT_DONE: project }
  const { status } = spawnSync(process.execPath, everything, { stdio: 'inherit', env })
  process.exit(status ?? 1)
}

function refuseOld(version) {
  const [have, need] = [version, ALLOY_NEEDED].map((text) => text.split('.').map(Number))
  const differ = need.findIndex((part, index) => part !== have[index])
  if (differ >= 0 && have[differ] < need[differ]) {
    stop(
      `Alloy ${version} is too old; run: npm install --save-dev alloy@^${ALLOY_NEEDED}, and mind ALLOY_PATH`,
    )
  }
}

function stop(message) {
  const error = new Error(message)
  // Alloy prints the stack.
  error.stack = message
  throw error
}
