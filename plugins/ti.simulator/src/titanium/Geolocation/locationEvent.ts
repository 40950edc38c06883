import { system } from '../kernel/os.ts'
import { type Outcome, SUCCEEDED } from '../kernel/promise.ts'
import { now } from '../kernel/time.ts'

export interface LocationEvent extends Outcome {
  readonly coords: Readonly<Record<string, number>>
}

/** Core Location's value for what it does not know. */
const UNKNOWN = -1
/** m; what a phone under the sky has. */
const ACCURACY = 5

/** Where the phone is, as a `location` event tells it; undefined where it cannot tell. */
export function locationEvent(): LocationEvent | undefined {
  const position = system.position()
  if (!position) return undefined
  const { latitude, longitude, altitude = 0, accuracy = ACCURACY } = position
  const { altitudeAccuracy = UNKNOWN, heading = UNKNOWN, speed = UNKNOWN } = position
  return {
    ...SUCCEEDED,
    coords: { latitude, longitude, altitude, accuracy, altitudeAccuracy, heading, speed, timestamp: now() },
  }
}
