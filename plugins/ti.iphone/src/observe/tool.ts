import { execFile } from 'node:child_process'

/** What a command-line tool answered. */
export interface ToolAnswer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** ms; `devicectl` may look for devices for a while. */
const LONGEST = 60_000
const MOST_OUTPUT = 16 * 1024 * 1024

/** Runs a tool without a shell. Undefined: there is no such tool, or it did not answer within a minute. */
export async function ask(command: string, args: readonly string[]): Promise<ToolAnswer | undefined> {
  return await new Promise((resolve) => {
    execFile(command, args, { timeout: LONGEST, maxBuffer: MOST_OUTPUT }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code
      resolve(typeof code === 'number' ? { code, stdout, stderr } : undefined)
    })
  })
}
