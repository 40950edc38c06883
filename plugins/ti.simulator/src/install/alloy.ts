import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { InstallError } from './InstallError.ts'

/** Alloy tells warnings and errors alone (Alloy/logger.js); it has hundreds of lines otherwise. */
const WARN = '1'

/** The project's own Alloy, or else the one that this package depends on. */
function alloyCommand(projectDir: string): string {
  for (const from of [join(projectDir, 'package.json'), import.meta.url]) {
    try {
      return join(dirname(createRequire(from).resolve('alloy/package.json')), 'bin', 'alloy')
    } catch {}
  }
  throw new InstallError('Alloy is not installed. Run: npm install --save-dev alloy')
}

/** What Alloy says of a failure, without how it got there. */
function complaint(output: string): string {
  const lines = stripVTControlCharacters(output).split('\n')
  return lines
    .filter((line) => line.trim() && !/^\[(DEBUG|INFO|TRACE)\]|^Alloy .* framework/.test(line))
    .join('\n')
}

/**
 * Compiles app/ into Resources/ as Alloy's own CLI hook would.
 * @throws {InstallError} with Alloy's words when it fails.
 */
export async function compileAlloy(projectDir: string, deployType: string): Promise<void> {
  const config = `platform=ios,version=0,simtype=none,devicefamily=universal,deploytype=${deployType},target=simulator,noBanner=true`
  const compile = [alloyCommand(projectDir), 'compile', join(projectDir, 'app')]
  const args = [...compile, '--config', config, '--logLevel', WARN]
  const child = spawn(process.execPath, args, { cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new InstallError(`Alloy could not compile ${projectDir}\n${complaint(output)}`)
}
