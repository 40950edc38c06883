import { compileProject, summarize } from './compileProject.ts'
import { formatProblem } from './problem.ts'

const USAGE = `Usage: ti-typescript [projectDir]

Makes an Alloy project written in TypeScript ready for Alloy: types of every view, checks, JavaScript.
projectDir is the folder of tiapp.xml; without it, the working directory.
`

interface Streams {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
}

/** The command ti-typescript. Its exit code: 0 done, 1 something is wrong in the project, 2 wrong arguments. */
export async function main(args: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    stdout.write(USAGE)
    return 0
  }
  if (args.length > 1 || args[0]?.startsWith('-')) {
    stderr.write(USAGE)
    return 2
  }
  const result = await compileProject(args[0] ?? '.')
  if (result.problems.length > 0) {
    for (const problem of result.problems) stderr.write(`${formatProblem(problem)}\n`)
    return 1
  }
  stdout.write(`ti-typescript: ${summarize(result)}\n`)
  return 0
}
