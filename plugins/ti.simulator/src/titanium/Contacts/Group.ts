import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../../wire/json.ts'
import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { contactStore } from './contactStore.ts'
import { Person } from './Person.ts'

const SORT_FIRST_NAME = 2

/** https://titaniumsdk.com/api/titanium/contacts/group.html */
export class Group extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Contacts.Group'
  readonly identifier: string
  name: string
  #members: string[]

  private constructor(record: JsonObject) {
    super()
    this.identifier = String(record.identifier)
    this.name = String(record.name ?? '')
    this.#members = Array.isArray(record.members) ? record.members.map(String) : []
  }

  static from(record: JsonObject): Group {
    return new Group(record)
  }

  static create(properties: object): Group {
    const group = new Group({ identifier: `${randomUUID().toUpperCase()}:ABGroup` })
    group.applyProperties(properties)
    return group
  }

  static record(group: Group): JsonObject {
    return { identifier: group.identifier, name: group.name, members: group.#members }
  }

  add(person: Person): void {
    this.remove(person)
    this.#members.push(person.identifier)
  }

  remove(person: Person): void {
    this.#members = this.#members.filter((each) => each !== person.identifier)
  }

  members(): Person[] {
    return contactStore.people().filter(({ identifier }) => this.#members.includes(identifier))
  }

  /** @param order `CONTACTS_SORT_FIRST_NAME` or `CONTACTS_SORT_LAST_NAME` */
  sortedMembers(order: number): Person[] {
    const key = order === SORT_FIRST_NAME ? 'firstName' : 'lastName'
    const keyOf = (person: Person) => String(Person.field(person, key) ?? '')
    return this.members().sort((one, other) => keyOf(one).localeCompare(keyOf(other)))
  }
}

refuseMissing(Group.prototype, 'Ti.Contacts.Group', membersOf('Ti.Contacts.Group'))
