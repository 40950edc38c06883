import { spawn } from 'node:child_process'
import type { TestContext } from 'node:test'

const windows = process.platform === 'win32'

export interface Command {
  /** Resolves with what matches in its output; rejects when it ends without. */
  printed(pattern: RegExp): Promise<string>
  /** Ctrl-C in the terminal: it goes to the command and to everything it has started. */
  interrupt(): void
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>
}

/** A command in a terminal of its own; whatever is left of it ends with the test. */
export function run(t: TestContext, cwd: string, command: string, ...args: string[]): Command {
  // Nothing opens a browser of the person who runs the tests.
  const env = { ...process.env, CI: '1' }
  const child = spawn(command, args, { cwd, env, detached: !windows, shell: windows })
  const out = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      out[name] += text
    })
  const signal = (name: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
    process.kill(windows ? child.pid : -child.pid, name)
  }
  const ended = new Promise<Awaited<Command['ended']>>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...out }))
  })
  t.after(() => signal('SIGKILL'))
  return {
    ended,
    interrupt: () => signal('SIGINT'),
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const [found] = pattern.exec(out.stdout) ?? []
          if (found !== undefined) resolve(found)
        }
        child.stdout.on('data', look)
        child.once('close', (code) => reject(new Error(`It ended with ${code}: ${out.stdout}${out.stderr}`)))
        look()
      }),
  }
}
