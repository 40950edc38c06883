import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { buildEnvironment } from '../environment.ts'
import type { Command } from './commands.ts'

export interface Running {
  /** The exit code, or -1 when a signal ended the program or it could not be started. */
  readonly ended: Promise<number>
  /** Ends the program and every process that it started. */
  end(): void
}

/** Milliseconds between SIGTERM and SIGKILL, and between a program's exit and the end of its output. */
const GRACE = 5_000
/** Windows has no process groups. */
const GROUPS = process.platform !== 'win32'

/**
 * Starts a program without a shell and calls `onLine` for each line that it prints. Its environment is
 * `buildEnvironment` and the variables of the command.
 * @param signal ends the program and every process that it started
 * @param grace milliseconds between SIGTERM and SIGKILL
 */
export function run(
  { program, args, env }: Command,
  onLine: (line: string) => void,
  signal?: AbortSignal,
  grace = GRACE,
): Running {
  // In a process group: the Titanium CLI does not end the processes of xcodebuild when it is ended.
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
      // Every process of the group has ended already.
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
    // A process that it left behind may keep the output open without end.
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
