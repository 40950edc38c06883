import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { buildEnvironment } from '../environment.ts'
import type { Command } from './commands.ts'

export interface Running {
  /** The exit code; -1 where the program was ended or could not be started. */
  readonly ended: Promise<number>
  /** Ends the program and all that it started. */
  end(): void
}

/** ms that a program has to end by itself, and its last output to come, before it is ended without asking. */
const GRACE = 5_000
/** Windows has no groups of processes. */
const GROUPS = process.platform !== 'win32'

/**
 * Starts a program without a shell and hands over what it prints, line by line. It is given `buildEnvironment` and the
 * variables of the command, nothing else.
 * @param signal ends the program and all that it started
 * @param grace ms between asking a program to end and ending it
 */
export function run(
  { program, args, env }: Command,
  onLine: (line: string) => void,
  signal?: AbortSignal,
  grace = GRACE,
): Running {
  // A group of its own: xcodebuild works in processes that the Titanium CLI does not end.
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...buildEnvironment(process.env), ...env },
    detached: GROUPS,
  })
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine)
  const timers: NodeJS.Timeout[] = []
  const kill = (how: NodeJS.Signals) => {
    if (child.pid === undefined) return
    try {
      if (GROUPS) process.kill(-child.pid, how)
      else child.kill(how)
    } catch {
      // All of it has ended already.
    }
  }
  const end = () => {
    kill('SIGTERM')
    timers.push(setTimeout(kill, grace, 'SIGKILL'))
  }
  signal?.addEventListener('abort', end, { once: true })
  if (signal?.aborted) end()
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      onLine(`${program} could not be started: ${error.message}`)
      resolve(-1)
    })
    // A program that it left behind may hold on to its output for ever.
    child.once('exit', () => {
      timers.push(setTimeout(() => [child.stdout, child.stderr].map((output) => output.destroy()), grace))
    })
    child.once('close', (code) => resolve(code ?? -1))
  })
  const over = ended.finally(() => {
    signal?.removeEventListener('abort', end)
    for (const timer of timers) clearTimeout(timer)
  })
  return { ended: over, end }
}
