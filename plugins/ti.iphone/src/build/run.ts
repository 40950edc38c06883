import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Command } from './commands.ts'

export interface Running {
  /** The exit code; -1 where the program was ended or could not be started. */
  readonly ended: Promise<number>
  end(): void
}

/**
 * Starts a program without a shell and hands over what it prints, line by line.
 * @param signal ends the program
 */
export function run(
  { program, args, env }: Command,
  onLine: (line: string) => void,
  signal?: AbortSignal,
): Running {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(signal && { signal }),
  })
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine)
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      if (!signal?.aborted) onLine(`${program} could not be started: ${error.message}`)
      resolve(-1)
    })
    child.once('close', (code) => resolve(code ?? -1))
  })
  return { ended, end: () => void child.kill() }
}
