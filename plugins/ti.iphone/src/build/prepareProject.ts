import { join } from 'node:path'
import { readTiapp } from 'ti.simulator'
import { packageFolder } from '../place.ts'
import { Stop } from '../stop.ts'
import { run } from './run.ts'

/** By the plugin of tiapp.xml that needs it: the package and the arguments of its command, in the order in which to run them. */
const COMMANDS: readonly { plugin: string; package: string; command(project: string): string[] }[] = [
  {
    plugin: 'ti.typescript',
    package: 'ti.typescript',
    command: (project) => ['bin/ti-typescript.js', project],
  },
  { plugin: 'ti.alloy', package: 'alloy', command: (project) => ['bin/alloy', 'install', 'plugin', project] },
]

/**
 * Does for the copy what `npm install` does for the project itself: compiles its TypeScript, and puts Alloy's plugin in
 * its place. The Titanium CLI refuses a project that has no folder for a `<plugin>` of tiapp.xml, and Alloy one that
 * has no controller in JavaScript yet.
 * @param signal ends it
 * @throws {Stop} with the words of the program that failed.
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
}

async function finish(args: readonly string[], signal?: AbortSignal): Promise<void> {
  const lines: string[] = []
  const { ended } = run({ program: process.execPath, args }, (line) => lines.push(line), signal)
  if ((await ended) !== 0) throw new Stop(`The app could not be compiled:\n${lines.join('\n')}`)
}
