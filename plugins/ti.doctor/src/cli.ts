import { examine, type Report } from './examine.ts'
import { UnreadableError } from './project/readText.ts'
import { describe, summarize } from './report.ts'

const USAGE = `Usage: ti-doctor [project] [--json]

Finds in a Titanium project, Alloy or classic, what fails on an iPhone.
project is the folder of tiapp.xml; without it, the working directory.

  --json    one JSON object instead of text

Ends with 0 when there is nothing to find, 1 when there is, 2 when the project cannot be read.
`

interface Stream {
  write(text: string): unknown
  readonly isTTY?: boolean
}

interface Process {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly env?: { readonly [name: string]: string | undefined }
}

/** The command ti-doctor. @returns its exit code. */
export async function main(args: readonly string[], { stdout, stderr, env = {} }: Process): Promise<number> {
  const options = args.filter((argument) => argument.startsWith('-'))
  const [project = '.', ...more] = args.filter((argument) => !argument.startsWith('-'))
  if (options.some((option) => option === '--help' || option === '-h')) {
    stdout.write(USAGE)
    return 0
  }
  if (more.length > 0 || options.some((option) => option !== '--json')) {
    stderr.write(USAGE)
    return 2
  }
  const json = options.includes('--json')
  try {
    const report = examine(project)
    if (json) stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    else tell(report, stdout, stdout.isTTY === true && !env.NO_COLOR)
    return report.findings.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    if (json) stdout.write(`${JSON.stringify({ error: error.message })}\n`)
    else stderr.write(`ti-doctor: ${error.message}\n`)
    return 2
  }
}

function tell(report: Report, stdout: Stream, colours: boolean): void {
  for (const finding of report.findings) stdout.write(describe(finding, colours))
  stdout.write(`ti-doctor: ${summarize(report)}\n`)
}
