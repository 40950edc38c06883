import { type ExecFileException, execFile } from 'node:child_process'
import { buildEnvironment } from '../environment.ts'

/** What a command-line tool answered. */
export interface ToolAnswer {
  /** -1 where it was ended: its answer took too long, or was too large. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** ms; `devicectl` may look for devices for a while. */
const LONGEST = 60_000
const MOST_OUTPUT = 16 * 1024 * 1024
/** Characters of a tool's words that one line of ours can hold. */
const MOST_WORDS = 300

/**
 * Runs a tool without a shell. Undefined: there is no such tool.
 * @param longest ms that it has to answer
 */
export async function ask(
  command: string,
  args: readonly string[],
  longest = LONGEST,
): Promise<ToolAnswer | undefined> {
  return await new Promise((resolve) => {
    const env = buildEnvironment(process.env)
    execFile(command, args, { env, timeout: longest, maxBuffer: MOST_OUTPUT }, (error, stdout, stderr) => {
      if (error === null) return resolve({ code: 0, stdout, stderr })
      if (typeof error.code === 'number') return resolve({ code: error.code, stdout, stderr })
      if (error.code === 'ENOENT') return resolve(undefined)
      resolve({ code: -1, stdout, stderr: whyEnded(error, longest) })
    })
  })
}

function whyEnded(error: ExecFileException, longest: number): string {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'its answer was too large'
  return error.killed ? `it did not answer within ${longest / 1000} s` : error.message
}

/** The words of a tool that failed, in one line; undefined where it did not fail. */
export function complaintOf(answer: ToolAnswer | undefined): string | undefined {
  if (answer === undefined || answer.code === 0) return undefined
  const words = (answer.stderr.trim() || answer.stdout.trim()).replace(/\s+/g, ' ')
  return words.slice(0, MOST_WORDS) || `it ended with ${answer.code}`
}
