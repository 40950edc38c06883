import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../../wire/json.ts'
import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'

const TEXTS = [
  'department',
  'firstName',
  'firstPhonetic',
  'jobTitle',
  'lastName',
  'lastPhonetic',
  'middleName',
  'middlePhonetic',
  'nickname',
  'note',
  'organization',
  'prefix',
  'suffix',
]
/** Lists by their labels, such as `{ home: ['a@example.com'] }`. */
const LISTS = ['address', 'date', 'email', 'instantMessage', 'phone', 'relatedNames', 'socialProfile', 'url']
const DATES = ['alternateBirthday', 'birthday']

/** Somebody in Contacts; what is set is kept by `Ti.Contacts.save()`. https://titaniumsdk.com/api/titanium/contacts/person.html */
export class Person extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Contacts.Person'
  readonly identifier: string
  readonly kind: number
  #fields: JsonObject

  private constructor(record: JsonObject) {
    super()
    this.#fields = record
    this.identifier = String(record.identifier)
    this.kind = Number(record.kind ?? 0)
  }

  static from(record: JsonObject): Person {
    return new Person(record)
  }

  static create(properties: object): Person {
    const person = new Person({ identifier: `${randomUUID().toUpperCase()}:ABPerson` })
    person.applyProperties(properties)
    return person
  }

  static record(person: Person): JsonObject {
    return person.#fields
  }

  get fullName(): string {
    const { prefix, firstName, middleName, lastName, suffix } = this.#fields
    const words = [prefix, firstName, middleName, lastName, suffix].filter((word) => word)
    return words.join(' ') || String(this.#fields.organization ?? '')
  }

  static field(person: Person, name: string): unknown {
    return person.#fields[name]
  }

  static setField(person: Person, name: string, value: unknown): void {
    person.#fields = { ...person.#fields, [name]: JSON.parse(JSON.stringify(value ?? null)) }
  }
}

const EMPTY = [
  ...TEXTS.map((name) => [name, () => ''] as const),
  ...LISTS.map((name) => [name, () => ({})] as const),
  ...DATES.map((name) => [name, () => null] as const),
]
for (const [name, empty] of EMPTY)
  Object.defineProperty(Person.prototype, name, {
    get(this: Person) {
      return Person.field(this, name) ?? empty()
    },
    set(this: Person, value: unknown) {
      Person.setField(this, name, value)
    },
    enumerable: true,
  })
refuseMissing(Person.prototype, 'Ti.Contacts.Person', membersOf('Ti.Contacts.Person'))
