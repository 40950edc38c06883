import type { PushService } from './apple/apns.ts'
import type { ModelName } from './os/models.ts'
import type { InternetOptions } from './os/network/internet.ts'
import type { SdkName } from './os/profile.ts'

export interface DeviceOptions extends InternetOptions {
  /** `virtual`: time moves by `clock.advance` and by the verbs that wait; default `real`. */
  readonly clock?: 'real' | 'virtual'
  /** When virtual time begins, in ms since 1970; default now. */
  readonly start?: number
  /** The phone's storage, kept after shutdown; default a temporary folder, removed then. */
  readonly disk?: string
  /** The Titanium SDK the app is built with; default 13.4. */
  readonly sdk?: SdkName
  /** Default an iPhone. */
  readonly model?: ModelName
  /** Version of iOS; default 18.6. */
  readonly osVersion?: string
  /** Language and region of the phone, as `NSLocale` names them: `de-DE`, `th-TH@calendar=buddhist`; default `en-US`. */
  readonly locale?: string
  /** Whether iOS connects a scene when it launches the app in the background; default true. */
  readonly sceneOnBackgroundLaunch?: boolean
  /**
   * Whether JavaScript that starts with the scene starts before iOS calls the app active, and so hears `resumed`; default
   * true. The SDK starts it by `dispatch_async` while the scene connects
   * (https://github.com/tidev/titanium-sdk/pull/14195), so either may come first.
   */
  readonly resumedAtLaunch?: boolean
  /** Apple's push service that the phone is connected to; without it only `push()` reaches the phone. */
  readonly pushService?: PushService
  /** Whether the app is signed for push; `false`, as with a free Apple ID, makes it fail to register. Default true. */
  readonly pushEntitlement?: boolean
  /** How often in an hour a push wakes the app; default 3, as Apple says. */
  readonly pushesPerHour?: number
}
