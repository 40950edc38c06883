import { checkOptions, flag, numberFrom, oneOf } from './options.ts'

/** What the user can change in Settings, and iOS by its own lights. */
export interface PhoneSettings {
  /** Settings › General › Background App Refresh; off, iOS neither lets the app fetch nor wakes it for a push. Default on. */
  readonly backgroundAppRefresh: boolean
  /** Settings › Battery › Low Power Mode, which switches Background App Refresh off meanwhile. Default off. */
  readonly lowPowerMode: boolean
  /** How often in an hour a push wakes the app; 0 or more, default 3, as Apple says. */
  readonly pushesPerHour: number
  /** Settings › Display › Appearance. `auto`, the default, is that of the browser on a page, and light in a screenshot. */
  readonly appearance: Appearance
  /** Settings › Display › Text Size: a share of the usual size, 1 by default, for text in one of iOS' styles (Dynamic Type). */
  readonly textSize: number
}

export type Appearance = 'auto' | 'light' | 'dark'
export const APPEARANCES: readonly Appearance[] = ['auto', 'light', 'dark']

const DEFAULTS: PhoneSettings = {
  backgroundAppRefresh: true,
  lowPowerMode: false,
  pushesPerHour: 3,
  appearance: 'auto',
  textSize: 1,
}

export const SETTING_RULES = {
  backgroundAppRefresh: flag,
  lowPowerMode: flag,
  pushesPerHour: numberFrom(0, Number.POSITIVE_INFINITY, 'pushes an hour'),
  appearance: oneOf(APPEARANCES),
  textSize: numberFrom(0.5, 4, 'usual sizes'),
}

/** The settings of the phone; they stay over launches, installs and reboots. */
export class Settings {
  readonly #listeners = new Set<() => void>()
  #current: PhoneSettings

  constructor(settings: Partial<PhoneSettings>) {
    const { backgroundAppRefresh, lowPowerMode, pushesPerHour, appearance, textSize } = {
      ...DEFAULTS,
      ...defined(settings),
    }
    this.#current = { backgroundAppRefresh, lowPowerMode, pushesPerHour, appearance, textSize }
  }

  get current(): PhoneSettings {
    return this.#current
  }

  /** Changes some of them. @throws {TypeError} for a setting that there is not, or a value that is none. */
  set(settings: Partial<PhoneSettings>): void {
    checkOptions(settings, SETTING_RULES, 'settings.set')
    this.#current = { ...this.#current, ...defined(settings) }
    for (const listener of this.#listeners) listener()
  }

  /** Calls the listener after every change; the result stops it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Why iOS gives the app no time in the background, if so.
   * https://developer.apple.com/documentation/uikit/uiapplication/backgroundrefreshstatus
   */
  refusal(): string | undefined {
    if (!this.#current.backgroundAppRefresh) return 'Background App Refresh is off in Settings'
    if (this.#current.lowPowerMode) return 'Low Power Mode is on, which switches Background App Refresh off'
    return undefined
  }
}

function defined<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options
}
