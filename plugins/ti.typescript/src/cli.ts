import { compileProject } from './compileProject.ts'
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
  const { problems, compiled, written, removed } = await compileProject(args[0] ?? '.')
  if (problems.length > 0) {
    for (const problem of problems) stderr.write(`${formatProblem(problem)}\n`)
    return 1
  }
  stdout.write(
    `ti-typescript: ${compiled} files compiled, ${written.length} changed, ${removed.length} removed\n`,
  )
  return 0
}
