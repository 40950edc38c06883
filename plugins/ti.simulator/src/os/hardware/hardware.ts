import type { PushService } from '../../apple/apns.ts'
import type { Camera } from '../../glass/camera.ts'
import type { Screen } from '../../glass/screen.ts'
import type { Attitude, Orientation, SdkProfile } from '../../wire/launch.ts'
import type { Disk } from '../files/disk.ts'
import type { Installed } from '../installd.ts'
import type { Internet } from '../network/internet.ts'
import type { Network } from '../network/network.ts'
import type { PhoneChange } from '../phoneChange.ts'
import type { Settings } from '../settings.ts'
import type { Clock } from '../time/clock.ts'
import type { Timeline } from '../time/timeline.ts'
import type { Location } from './location.ts'
import type { Model } from './models.ts'

/** What stays when the phone is switched off and on again. */
export interface Hardware {
  readonly clock: Clock
  readonly disk: Disk
  readonly network: Network
  readonly internet: Internet
  readonly location: Location
  readonly timeline: Timeline
  readonly screen: Screen
  readonly camera: Camera
  readonly installed: Installed
  readonly profile: SdkProfile
  readonly model: Model
  /** How the phone is held now. */
  readonly attitude: () => Attitude
  /** The orientations that the app's window asks for; null for all that the app supports. */
  turnOnlyTo(asked: readonly Orientation[] | null): void
  readonly locale: string
  readonly sceneOnBackgroundLaunch: boolean
  readonly resumedAtLaunch: boolean
  readonly pushService: PushService | undefined
  readonly pushEntitlement: boolean
  readonly settings: Settings
  nextProcess(): number
  /** Called with everything the app says or asks. */
  active(): void
  show(change: PhoneChange): void
}
