import { problemOf, tell } from './shell.ts'

interface Test {
  readonly file: string
  readonly name: string
  readonly run: (context: typeof CONTEXT) => unknown
}

/** What a test is given. A walk that fails tells its seed in the error, so none is told before. */
const CONTEXT = { diagnostic(_text: string): void {} }

const tests: Test[] = []

/** `test` of node:test for one file: it is remembered, and run by `runTests`. */
export function testIn(file: string): (name: string, run: Test['run']) => void {
  return (name, run) => void tests.push({ file, name, run })
}

export async function runTests(): Promise<void> {
  for (const { file, name, run } of tests) {
    try {
      await run(CONTEXT)
      tell({ tell: 'tested', file, name })
    } catch (error) {
      tell({ tell: 'tested', file, name, problem: problemOf(error) })
    }
  }
}
