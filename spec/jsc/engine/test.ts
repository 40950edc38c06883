import { problemOf, tell } from './shell.ts'

interface Test {
  readonly file: string
  readonly name: string
  readonly run: () => unknown
}

const tests: Test[] = []

/** `test` of node:test for one file: it is remembered, and run by `runTests`. */
export function testIn(file: string): (name: string, run: () => unknown) => void {
  return (name, run) => void tests.push({ file, name, run })
}

export async function runTests(): Promise<void> {
  for (const { file, name, run } of tests) {
    try {
      await run()
      tell({ tell: 'tested', file, name })
    } catch (error) {
      tell({ tell: 'tested', file, name, problem: problemOf(error) })
    }
  }
}
