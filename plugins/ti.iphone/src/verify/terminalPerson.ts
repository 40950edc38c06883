import { askPerson } from '../serve/askPerson.ts'
import type { Person } from './Person.ts'

type Ask = (question: string) => Promise<string>

/** The person at the terminal. Without a terminal it is undefined. */
export function personAtTerminal(): Person | undefined {
  return process.stdin.isTTY && !process.env.CI ? terminalPerson(askPerson) : undefined
}

/** @param ask shows a question and resolves with the answer */
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
