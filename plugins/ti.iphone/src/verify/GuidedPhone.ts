import type { Action, ExpectationOf, Subject } from 'ti.simulator/verification'
import { Stop } from '../stop.ts'
import type { Control } from './Control.ts'
import type { Person } from './Person.ts'

/** In seconds: the time between two looks at what has come. */
const LOOK_EVERY = 0.5

export interface Guide {
  readonly control: Control
  readonly person: Person
  /** The payload of each push, by the push's name. */
  readonly pushes: Readonly<Record<string, object>>
  /** Resolves after this many seconds. */
  pause(seconds: number): Promise<void>
}

/** A phone in a person's hand. The Mac does what it can, and asks the person to do the rest. */
export class GuidedPhone implements Subject {
  readonly phone: string
  readonly #guide: Guide
  readonly #listeners = new Set<(line: string) => void>()

  constructor(guide: Guide) {
    this.#guide = guide
    this.phone = guide.control.phone
  }

  async perform(action: Action): Promise<void> {
    const { control, person, pause } = this.#guide
    switch (action.do) {
      case 'launch':
        return await this.#launch(action)
      case 'evict':
        return await control.evict()
      case 'push':
        return await control.push(this.#payload(action.push))
      case 'wait':
        return await pause(action.seconds)
      case 'open':
        return await person.does('Unlock the phone if it is locked, and open the app by its icon.', action)
      case 'home':
        return await person.does('Go to the Home Screen.', action)
      case 'lock':
        return await person.does('Press the side button, so that the screen goes dark.', action)
      case 'tap':
        return await person.does(`Tap “${action.name}”. If iOS asks something, allow it.`, action)
    }
  }

  async ask({ question }: ExpectationOf<'yes'>): Promise<boolean> {
    return await this.#guide.person.sees(question)
  }

  onLine(listener: (line: string) => void): void {
    this.#listeners.add(listener)
  }

  async until(isEnough: () => boolean, seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds && !isEnough(); passed += LOOK_EVERY)
      await this.#guide.pause(LOOK_EVERY)
  }

  /** A locked phone cannot start an app, so the person is asked once to unlock it. */
  async #launch(action: Action): Promise<void> {
    const { control, person } = this.#guide
    const onLine = (line: string) => {
      for (const listener of this.#listeners) listener(line)
    }
    try {
      await control.launch(onLine)
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      await person.does(`${error.message} Unlock the phone.`, action)
      await control.launch(onLine)
    }
  }

  #payload(name: string): object {
    const payload = this.#guide.pushes[name]
    if (payload) return payload
    throw new Stop(`A step sends the push "${name}"; the project has ${Object.keys(this.#guide.pushes)}.`)
  }
}
