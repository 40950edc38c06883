import { askPerson } from '../serve/askPerson.ts'
import type { Person } from './Person.ts'

type Ask = (question: string) => Promise<string>

/** The person at the terminal; undefined where nobody sits there. */
export function personAtTerminal(): Person | undefined {
  return process.stdin.isTTY && !process.env.CI ? terminalPerson(askPerson) : undefined
}

/** @param ask puts a question, and gives the answer */
export function terminalPerson(ask: Ask): Person {
  return {
    async does(words) {
      await ask(`  → ${words} Then press Enter. `)
    },
    async sees(question) {
      for (;;) {
        const answer = await ask(`  ? ${question} [y/n] `)
        if (/^y(es)?$/i.test(answer)) return true
        if (/^no?$/i.test(answer)) return false
      }
    },
  }
}
