import type { NetworkSetting } from '../os/network/network.ts'
import type { JsonObject } from '../wire/json.ts'
import type { Step } from './Step.ts'

/** Everything that a project provides to have its app verified on a phone. */
export interface Verification {
  readonly steps: readonly Step[]
  /** The payload of each push, by the push's name. `services` is the address of the backend. */
  pushes(services: string): Readonly<Record<string, JsonObject>>
  /** Starts the servers that the app needs when it runs on the simulated phone. */
  rehearse(): Promise<Rehearsal>
}

export interface Rehearsal {
  /** The address of the backend that the app was built with. */
  readonly services: string
  /** For each host in the app's addresses, the host and port where it really is. */
  readonly hosts: Readonly<Record<string, string>>
  /** A network on which a download takes as long as on the iPhone. */
  readonly network?: NetworkSetting
  stop(): Promise<void>
}
