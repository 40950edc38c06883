import type { Finding, Job, Question, Reply } from './messages.ts'

// The functions of the jsc shell. https://github.com/WebKit/WebKit/blob/main/Source/JavaScriptCore/jsc.cpp
declare function print(line: string): void
declare function readline(): string
declare function readFile(path: string): string
declare function loadString(source: string): unknown

export const readJob = (): Job => JSON.parse(readline())
export const tell = (finding: Finding): void => print(JSON.stringify(finding))

/** @throws {Error} what Node throws. */
export function ask(question: Question): string {
  print(JSON.stringify(question))
  const reply: Reply = JSON.parse(readline())
  if ('problem' in reply) throw new Error(reply.problem)
  return reply.value
}

/**
 * @returns the function around a module's source, which has been parsed but not run
 * @throws {SyntaxError} that names file and line.
 */
export function wrap(path: string, parameters: readonly string[]): (...values: unknown[]) => void {
  const source = readFile(path)
  try {
    const wrapped = loadString(`(function (${parameters}) {${source}\n})\n//# sourceURL=${path}`)
    if (typeof wrapped === 'function') return (...values) => wrapped(...values)
  } catch (error) {
    // Errors of JavaScriptCore have a line.
    if (error instanceof SyntaxError)
      throw new SyntaxError(`${path}:${Reflect.get(error, 'line')}: ${error.message}`)
    throw error
  }
  throw new SyntaxError(`${path} ends the function around it`)
}

export const readJson = (path: string): unknown => JSON.parse(readFile(path))

/** The message and, unlike in Node, where the stack has it already, the stack. */
export function problemOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
}
