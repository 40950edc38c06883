import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Finding, Job, Message, Question, Reply } from './engine/messages.ts'

const PROGRAM = fileURLToPath(new URL('engine/main.js', import.meta.url))
/** ms */
const LONGEST_RUN = 60_000

function answer(question: Question): string {
  switch (question.ask) {
    case 'resolve':
      return createRequire(question.from).resolve(question.id)
    case 'digest':
      return createHash(question.algorithm).update(Uint8Array.from(question.bytes)).digest('hex')
    case 'hostname':
      return new URL(question.url).hostname
  }
}

function reply(question: Question): Reply {
  try {
    return { value: answer(question) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** @returns what is no message: whatever else was printed */
function read(line: string): Message | string {
  try {
    const value: unknown = JSON.parse(line)
    const isMessage = typeof value === 'object' && value !== null && ('ask' in value || 'tell' in value)
    return isMessage ? (value as Message) : line
  } catch {
    return line
  }
}

/**
 * Parses files and runs tests in JavaScriptCore.
 * @param jsc its shell
 * @throws {Error} with what the engine printed, when it ends or is ended after 60 s before all is told.
 */
export async function runInJsc(jsc: string, job: Job): Promise<Exclude<Finding, { tell: 'done' }>[]> {
  const findings: Exclude<Finding, { tell: 'done' }>[] = []
  const printed: string[] = []
  let done = false
  const engine = spawn(jsc, ['-m', PROGRAM], { timeout: LONGEST_RUN })
  const ended = new Promise((resolve, reject) => engine.once('error', reject).once('close', resolve))
  const send = (value: Job | Reply) => engine.stdin.write(`${JSON.stringify(value)}\n`)
  // An engine that has ended is told of by its end, not by the pipe to it.
  engine.stdin.on('error', () => {})
  engine.stderr.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  createInterface(engine.stdout).on('line', (line) => {
    const message = read(line)
    if (typeof message === 'string') printed.push(message)
    else if ('ask' in message) send(reply(message))
    else if (message.tell === 'done') done = true
    else findings.push(message)
  })
  send(job)
  await ended
  if (!done) throw new Error(`${jsc} ended before all was told:\n${printed.join('\n')}`)
  return findings
}
