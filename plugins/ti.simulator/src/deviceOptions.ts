import { PushService } from './apple/apns.ts'
import { checkPosition } from './os/hardware/location.ts'
import { MODELS, type ModelName } from './os/hardware/models.ts'
import type { InternetOptions } from './os/network/internet.ts'
import { checkOptions, flag, numberFrom, type OptionRule, oneOf } from './os/options.ts'
import { SDK_NAMES, type SdkName, sdkProfile } from './os/profile.ts'
import { type PhoneSettings, SETTING_RULES } from './os/settings.ts'
import { DEPLOY_TYPES, type DeployType } from './wire/launch.ts'
import { localeOf } from './wire/locale.ts'
import type { Position } from './wire/position.ts'

export const SDK: SdkName = '13.4'
export const LOCALE = 'en-US'

export interface DeviceOptions extends InternetOptions, Partial<PhoneSettings> {
  /** `virtual`: time moves by `clock.advance` and by the verbs that wait; default `real`. */
  readonly clock?: 'real' | 'virtual'
  /** When virtual time begins, in ms since 1970; default now. */
  readonly start?: number
  /** The phone's storage, kept after shutdown; default a temporary folder, removed then. */
  readonly disk?: string
  /** The Titanium SDK the app is built with; default 13.4. */
  readonly sdk?: SdkName
  /**
   * How a project is built: `development` as for Apple's simulator, `test` as for a device, `production` as for the App
   * Store; default `test`.
   */
  readonly deployType?: DeployType
  /** Default an iPhone. */
  readonly model?: ModelName
  /** Version of iOS; default 18.6. */
  readonly osVersion?: string
  /** Language and region of the phone, as `NSLocale` names them: `de-DE`, `th-TH@calendar=buddhist`; default `en-US`. */
  readonly locale?: string
  /** Where the phone is; default nowhere that it could tell. */
  readonly location?: Position
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
}

const LOCALE_EXAMPLES =
  "a language and a region as iOS names them, such as 'de-DE' or 'th-TH@calendar=buddhist'"

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isAddress = (value: unknown) => typeof value === 'string' && /^[^\s/]+$/.test(value)

const RULES: { readonly [Name in keyof DeviceOptions]-?: OptionRule } = {
  ...SETTING_RULES,
  clock: oneOf(['real', 'virtual']),
  start: numberFrom(0, 8.64e15, 'ms since 1970'),
  disk: { must: 'the path of a folder', allows: isText },
  sdk: oneOf(SDK_NAMES),
  deployType: oneOf(DEPLOY_TYPES),
  model: oneOf(Object.keys(MODELS)),
  osVersion: {
    must: "a version of iOS, such as '18.6'",
    allows: (value) => typeof value === 'string' && /^\d+(\.\d+){0,2}$/.test(value),
  },
  location: { must: 'a position', allows: (value) => typeof value === 'object' && value !== null },
  locale: { must: LOCALE_EXAMPLES, allows: isText },
  sceneOnBackgroundLaunch: flag,
  resumedAtLaunch: flag,
  pushService: { must: 'a PushService', allows: (value) => value instanceof PushService },
  pushEntitlement: flag,
  hosts: {
    must: "an object such as { 'api.example.com': '127.0.0.1:3000' }",
    allows: (value) =>
      typeof value === 'object' &&
      value !== null &&
      Object.entries(value).every(([from, to]) => isAddress(from) && isAddress(to)),
  },
  trust: {
    must: 'a list of certificates, PEM',
    allows: (value) => Array.isArray(value) && value.every(isText),
  },
}

/**
 * @throws {TypeError} for an option that there is not, or a value that is none; {RangeError} for a locale without a language;
 *   {Error} for a launch that the SDK does not make.
 */
export function checkDeviceOptions(options: DeviceOptions): void {
  checkOptions(options, RULES, 'Device.boot')
  localeOf(options.locale ?? LOCALE)
  checkPosition(options.location ?? null, 'Device.boot: location')
  const { name, bootsWithScene } = sdkProfile(options.sdk ?? SDK)
  if (options.resumedAtLaunch === false && !bootsWithScene)
    throw new Error(
      `resumedAtLaunch: false is for an SDK whose JavaScript starts with the scene; with ${name} it starts earlier. Leave it out, or choose sdk: '13.4'.`,
    )
}
