import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTiapp } from 'ti.simulator'
import { packageFolder } from '../place.ts'
import { Stop } from '../stop.ts'
import { run } from './run.ts'

/** The commands that prepare a project, in the order in which they run, each with the plugin of tiapp.xml that needs it. */
const COMMANDS: readonly { plugin: string; package: string; command(project: string): string[] }[] = [
  {
    plugin: 'ti.typescript',
    package: 'ti.typescript',
    command: (project) => ['bin/ti-typescript.js', project],
  },
  { plugin: 'ti.alloy', package: 'alloy', command: (project) => ['bin/alloy', 'install', 'plugin', project] },
]

/**
 * Compiles the TypeScript of the copy and installs Alloy's plugin in it. The Titanium CLI refuses a project without a
 * folder for each `<plugin>` of tiapp.xml, and Alloy refuses a project without a controller in JavaScript.
 * @param signal ends it
 * @throws {Stop} with the output of the program that failed.
 */
export async function prepareProject(project: string, signal?: AbortSignal): Promise<void> {
  const { plugins } = readTiapp(project)
  for (const { plugin, package: name, command } of COMMANDS.filter((one) => plugins.includes(one.plugin))) {
    const folder = packageFolder(project, name)
    if (folder === undefined)
      throw new Stop(
        `tiapp.xml names the plugin ${plugin}, and the project has no package ${name}: npm install`,
      )
    const [program = '', ...args] = command(project)
    await finish([join(folder, program), ...args], signal)
  }
  if (plugins.includes('ti.alloy')) keepCommonJs(join(project, 'plugins', 'ti.alloy'))
}

/** Below a package.json of `"type": "module"` the CLI could not load Alloy's hook, a CommonJS file, and would not say so. */
function keepCommonJs(plugin: string): void {
  writeFileSync(join(plugin, 'package.json'), '{ "type": "commonjs" }\n')
}

async function finish(args: readonly string[], signal?: AbortSignal): Promise<void> {
  const lines: string[] = []
  const { ended } = run({ program: process.execPath, args }, (line) => lines.push(line), signal)
  if ((await ended) !== 0) throw new Stop(`The app could not be compiled:\n${lines.join('\n')}`)
}
