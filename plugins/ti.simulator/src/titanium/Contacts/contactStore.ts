import { notices, system } from '../kernel/os.ts'
import { Person } from './Person.ts'

let people: Person[] | undefined

/** The people that the phone knows, as the app sees and changes them until it saves. */
export const contactStore = {
  people(): Person[] {
    people ??= system.records('people').map(Person.from)
    return [...people]
  },

  add(person: Person): void {
    people = [...contactStore.people(), person]
  },

  remove(person: Person): void {
    people = contactStore.people().filter((each) => each !== person)
  },

  save(): void {
    notices.keepRecords('people', contactStore.people().map(Person.record))
  },

  revert(): void {
    people = undefined
  },
}
