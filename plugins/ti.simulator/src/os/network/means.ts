import type { Clock } from '../time/clock.ts'
import type { Network } from './network.ts'
import type { UrlLoader } from './urlLoader.ts'

/** What a request needs of the phone. */
export interface NetworkMeans {
  readonly clock: Clock
  readonly network: Network
  readonly loader: UrlLoader
}
