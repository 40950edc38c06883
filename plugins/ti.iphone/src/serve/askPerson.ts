import { createInterface } from 'node:readline/promises'

/** A question at the terminal; the empty text where nobody sits there. */
export async function askPerson(question: string): Promise<string> {
  if (!process.stdin.isTTY || process.env.CI) return ''
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(question)).trim()
  } finally {
    terminal.close()
  }
}
