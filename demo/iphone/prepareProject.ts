import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run } from './run.ts'
import { Stop } from './stop.ts'

const require = createRequire(import.meta.url)

/**
 * What `npm install` does for the project itself: its TypeScript is compiled, and Alloy's plugin put in its place. The
 * Titanium CLI refuses a project that has no folder for a `<plugin>` of tiapp.xml; Alloy one without a controller.
 * @throws {Stop} with the words of the program that failed.
 */
export async function prepareProject(project: string): Promise<void> {
  const typescript = dirname(require.resolve('ti.typescript/alloy.cjs'))
  await finish([join(typescript, 'bin', 'ti-typescript.js'), project])
  const alloy = dirname(require.resolve('alloy/package.json'))
  await finish([join(alloy, 'bin', 'alloy'), 'install', 'plugin', project])
}

async function finish(args: readonly string[]): Promise<void> {
  const lines: string[] = []
  const { ended } = run({ program: process.execPath, args }, (line) => lines.push(line))
  if ((await ended) !== 0) throw new Stop(`The app could not be compiled:\n${lines.join('\n')}`)
}
