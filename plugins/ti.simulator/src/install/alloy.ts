import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { DeployType } from '../wire/launch.ts'
import { TARGETS } from './AppBuild.ts'
import { InstallError } from './InstallError.ts'

/** The project's own Alloy, or else the one that this package depends on. */
function alloyCommand(projectDir: string): string {
  for (const from of [join(projectDir, 'package.json'), import.meta.url]) {
    try {
      return join(dirname(createRequire(from).resolve('alloy/package.json')), 'bin', 'alloy')
    } catch {}
  }
  throw new InstallError('Alloy is not installed. Run: npm install --save-dev alloy')
}

/** What Alloy says of a failure, of hundreds of lines. Which view is broken it tells only before it reads it. */
function complaint(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const first = lines.findIndex((line) => line.startsWith('[ERROR]'))
  if (first === -1) return lines.join('\n')
  const reading = lines.slice(0, first).findLast((line) => / processing\.\.\.$/.test(line)) ?? ''
  return [reading, ...lines.slice(first)].join('\n')
}

/**
 * Compiles app/ into Resources/ as Alloy's own CLI hook would.
 * @throws {InstallError} with Alloy's words when it fails.
 */
export async function compileAlloy(projectDir: string, deployType: DeployType): Promise<void> {
  const config = `platform=ios,version=0,simtype=none,devicefamily=universal,deploytype=${deployType},target=${TARGETS[deployType]}`
  const args = [alloyCommand(projectDir), 'compile', join(projectDir, 'app'), '--config', config]
  const child = spawn(process.execPath, args, { cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'] })
  // The two arrive in any order: what Alloy was reading goes before its complaint.
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0)
    throw new InstallError(
      `Alloy could not compile ${projectDir}\n${complaint(output.stdout + output.stderr)}`,
    )
}
