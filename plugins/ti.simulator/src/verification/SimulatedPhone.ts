import type { Device } from '../device.ts'
import type { JsonObject } from '../wire/json.ts'
import type { Action, ExpectationOf } from './Step.ts'
import type { Subject } from './Subject.ts'

/** In seconds: the time between two looks at what has come. */
const LOOK_EVERY = 0.5
/** In seconds: how long a person waits for a banner. */
const PATIENCE = 60
/** The button that allows notifications when iOS asks for them. */
const ALLOW = 1

/** The simulated phone in place of a device and of the person who holds it. It does every action, and saw every banner. */
export class SimulatedPhone implements Subject {
  readonly phone = 'the simulated phone'
  readonly #device: Device
  readonly #pushes: Readonly<Record<string, JsonObject>>
  #stepBegan = 0
  #stepIsOver = true

  /** @param device a phone in virtual time with the app installed */
  constructor(device: Device, pushes: Readonly<Record<string, JsonObject>>) {
    this.#device = device
    this.#pushes = pushes
  }

  async perform(action: Action): Promise<void> {
    const device = this.#device
    if (this.#stepIsOver) this.#stepBegan = device.clock.now()
    this.#stepIsOver = false
    switch (action.do) {
      case 'launch':
        await device.evict()
        return await device.launch()
      case 'open':
        return await device.open()
      // The simulated phone has no lock. To an app, locking looks like leaving.
      case 'lock':
      case 'home':
        return await device.home()
      case 'evict':
        return await device.evict()
      case 'tap':
        await device.tap({ title: new RegExp(action.title) })
        return await device.tapSystemAlert(ALLOW)
      case 'push':
        await device.push(this.#payload(action.push))
        return
      case 'wait':
        return await device.clock.advance(action.seconds * 1_000)
    }
  }

  async ask({ banner }: ExpectationOf<'yes'>): Promise<boolean> {
    const wanted = new RegExp(banner)
    const came = () =>
      this.#device.timeline.some(
        ({ at, event, detail }) =>
          at >= this.#stepBegan && event === 'banner' && wanted.test(JSON.stringify(detail)),
      )
    await this.until(came, PATIENCE)
    return came()
  }

  onLine(listener: (line: string) => void): void {
    this.#device.watch((change) => {
      if (change.kind === 'log') listener(change.text)
    })
  }

  async until(isEnough: () => boolean, seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds && !isEnough(); passed += LOOK_EVERY)
      await this.#device.clock.advance(LOOK_EVERY * 1_000)
    this.#stepIsOver = true
  }

  #payload(name: string): JsonObject {
    const payload = this.#pushes[name]
    if (!payload)
      throw new Error(`A step sends the push "${name}"; pushes() has ${Object.keys(this.#pushes)}.`)
    return payload
  }
}
