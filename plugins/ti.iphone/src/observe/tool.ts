import { type ExecFileException, execFile } from 'node:child_process'
import { buildEnvironment } from '../environment.ts'

/** The answer of a command-line tool. */
export interface ToolAnswer {
  /** The exit code, or -1 when the tool was ended because its answer took too long or was too large. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** In milliseconds. `devicectl` may search for devices for some time. */
const LONGEST = 60_000
const MOST_OUTPUT = 16 * 1024 * 1024
/** How many characters of a tool's complaint are repeated. */
const MOST_WORDS = 300

/**
 * Runs a tool without a shell. The result is undefined when there is no such tool.
 * @param longest time for the answer, in milliseconds
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

/** What a tool that failed says about it, in one line. Undefined when it did not fail. */
export function complaintOf(answer: ToolAnswer | undefined): string | undefined {
  if (answer === undefined || answer.code === 0) return undefined
  const words = (answer.stderr.trim() || answer.stdout.trim()).replace(/\s+/g, ' ')
  return words.slice(0, MOST_WORDS) || `it ended with ${answer.code}`
}
