import type { NetworkSetting } from '../os/network.ts'
import type { JsonObject } from '../wire/json.ts'
import type { Step } from './Step.ts'

/** What a project hands over to have its app verified on a phone. */
export interface Verification {
  readonly steps: readonly Step[]
  /** The payload of each push by its name, for a backend at this address. */
  pushes(services: string): Readonly<Record<string, JsonObject>>
  /** Starts on this machine what the app talks to, for the simulated phone. */
  rehearse(): Promise<Rehearsal>
}

export interface Rehearsal {
  /** The address that the app was built with, for the pushes. */
  readonly services: string
  /** Where the hosts of the app's addresses are. */
  readonly hosts: Readonly<Record<string, string>>
  /** Slow enough that a download lasts as long as on the iPhone. */
  readonly network?: NetworkSetting
  stop(): Promise<void>
}
