import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { conform, type Options } from './conform.ts'
import { failuresOf, lineOf, reasonsOf, summaryOf, totalsOf } from './report.ts'

const USAGE = `Usage: npm run conformance -- <folder> [options]

Runs the tests of a folder, files *.test.js for mocha as the Titanium SDK's own test app takes them, each file on a phone
of its own. Ends with 1 if a test fails.

  --only <text>        only files whose path contains this; repeatable
  --jobs <number>      phones at a time (default: one for each core)
  --verbose            each test that fails, with its reason
  --json               everything as JSON instead
  --test-limit <s>     for a test that does not say it itself, of the phone's time (default 10)
  --file-limit <s>     for a file, of this machine's time (default 120)
`

function positive(name: string, text: string): number {
  const number = Number(text)
  if (number > 0) return number
  throw new Error(`--${name} must be a number above 0, not "${text}"`)
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      jobs: { type: 'string', default: String(availableParallelism()) },
      verbose: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'test-limit': { type: 'string', default: '10' },
      'file-limit': { type: 'string', default: '120' },
    },
  })
  const [folder] = positionals
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(folder === undefined ? 'Name a folder of tests.' : `${folder} is no folder.`)
  const limits = {
    test: 1000 * positive('test-limit', values['test-limit']),
    file: 1000 * positive('file-limit', values['file-limit']),
  }
  return { ...values, folder, limits, jobs: Math.ceil(positive('jobs', values.jobs)) }
}

async function main({ folder, json, verbose, ...rest }: ReturnType<typeof readArguments>): Promise<void> {
  const { only, jobs, limits } = rest
  const onResult: Options['onResult'] = (result) =>
    console.log([lineOf(result), ...(verbose ? failuresOf(result) : [])].join('\n'))
  const files = await conform(folder, { only, jobs, limits, ...(json ? {} : { onResult }) })
  const totals = totalsOf(files)
  if (json) console.log(JSON.stringify({ ...totals, reasons: reasonsOf(files), files }, null, 2))
  else console.log(summaryOf(files).join('\n'))
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0
}

try {
  await main(readArguments())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error(`\n${USAGE}`)
  process.exitCode = 2
}
