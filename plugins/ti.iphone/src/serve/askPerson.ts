import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { Stop } from '../stop.ts'

/**
 * Asks a question at the terminal. Without a terminal the answer is empty.
 * @throws {Stop} when the person presses Ctrl-C or Ctrl-D instead.
 */
export async function askPerson(question: string): Promise<string> {
  if (!process.stdin.isTTY || process.env.CI) return ''
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = new AbortController()
  // A terminal that is closed never answers.
  const closed = once(terminal, 'close', { signal: answer.signal }).then(interrupted)
  try {
    return (await Promise.race([terminal.question(question).catch(interrupted), closed])).trim()
  } finally {
    answer.abort()
    terminal.close()
  }
}

function interrupted(): never {
  throw new Stop('\nInterrupted.')
}
