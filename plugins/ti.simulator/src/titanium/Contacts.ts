import { membersOf } from './api/members.ts'
import { contactStore } from './Contacts/contactStore.ts'
import { Group } from './Contacts/Group.ts'
import { Person } from './Contacts/Person.ts'
import { authorization, mayUse, requestPermissions } from './kernel/access.ts'
import { defineConstants } from './kernel/defineConstants.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { notices, system } from './kernel/os.ts'
import type { Outcome } from './kernel/promise.ts'
import { settle } from './kernel/settle.ts'
import { pickerAnswers } from './Media/picker.ts'

/** Numbers of the Contacts framework. https://developer.apple.com/documentation/contacts */
const CONSTANTS = {
  AUTHORIZATION_UNKNOWN: 0,
  AUTHORIZATION_RESTRICTED: 1,
  AUTHORIZATION_DENIED: 2,
  AUTHORIZATION_AUTHORIZED: 3,
  CONTACTS_KIND_PERSON: 0,
  CONTACTS_KIND_ORGANIZATION: 1,
  CONTACTS_SORT_FIRST_NAME: 2,
  CONTACTS_SORT_LAST_NAME: 3,
}

/** The phone knows nobody but whom the app adds. https://titaniumsdk.com/api/titanium/contacts.html */
export class ContactsModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Contacts'
  includeNote = false

  get contactsAuthorization(): number {
    return authorization('contacts')
  }

  hasContactsPermissions(): boolean {
    return mayUse('contacts')
  }

  requestContactsPermissions(callback?: unknown): Promise<Outcome> {
    return requestPermissions('contacts', callback)
  }

  /** Null without the user's permission; others see the person once it is saved. */
  createPerson(properties: object = {}): Person | null {
    if (!this.#allowed()) return null
    const person = Person.create(properties)
    contactStore.add(person)
    return person
  }

  removePerson(person: Person): void {
    if (this.#allowed()) contactStore.remove(person)
  }

  getAllPeople(_limit?: unknown): Person[] {
    return this.#allowed() ? contactStore.people() : []
  }

  getPeopleWithName(name: unknown): Person[] {
    const wanted = String(name).toLowerCase()
    return this.getAllPeople().filter(({ fullName }) => fullName.toLowerCase().includes(wanted))
  }

  getPersonByIdentifier(identifier: unknown): Person | null {
    return this.getAllPeople().find((person) => person.identifier === identifier) ?? null
  }

  createGroup(properties: object = {}): Group | null {
    if (!this.#allowed()) return null
    const group = Group.create(properties)
    this.#keepGroups([...this.getAllGroups(), group])
    return group
  }

  removeGroup(group: Group): void {
    this.#keepGroups(this.getAllGroups().filter(({ identifier }) => identifier !== group.identifier))
  }

  getAllGroups(): Group[] {
    return this.#allowed() ? system.records('groups').map(Group.from) : []
  }

  getGroupByIdentifier(identifier: unknown): Group | null {
    return this.getAllGroups().find((group) => group.identifier === identifier) ?? null
  }

  save(): void {
    if (this.#allowed()) contactStore.save()
  }

  revert(): void {
    contactStore.revert()
  }

  showContacts(options?: unknown): void {
    const why = 'Ti.Contacts.showContacts: the picker of people is not simulated, so it is cancelled'
    pickerAnswers(options, 'cancel', -1, why)
  }

  #allowed(): boolean {
    const allowed = this.hasContactsPermissions()
    if (!allowed)
      nativeLog('error', 'Ti.Contacts: the user has not allowed access; call requestContactsPermissions')
    return allowed
  }

  #keepGroups(groups: readonly Group[]): void {
    notices.keepRecords('groups', groups.map(Group.record))
  }
}

export const Contacts = settle(defineConstants(new ContactsModule(), CONSTANTS), {
  writable: ['includeNote'],
  assignment: 'ignored',
})
refuseMissing(Contacts, 'Ti.Contacts', membersOf('Ti.Contacts'))
