import type { SdkProfile } from '../wire/launch.ts'

/** Titanium SDKs whose background behaviour differs. */
const PROFILES = {
  /**
   * A completed handler is forgotten (https://github.com/tidev/titanium-sdk/pull/14428), and JavaScript starts when a
   * scene connects (https://github.com/tidev/titanium-sdk/pull/14195).
   */
  '13.4': { name: '13.4', version: '13.4.1', completesTwice: false, bootsWithScene: true },
  /** Crashes by a second completion: https://github.com/tidev/titanium-sdk/issues/14418 */
  '13.2': { name: '13.2', version: '13.2.0', completesTwice: true, bootsWithScene: false },
} as const satisfies Record<string, SdkProfile>

export type SdkName = keyof typeof PROFILES
export const SDK_NAMES: readonly string[] = Object.keys(PROFILES)

/** @throws {Error} for an SDK that is not simulated. */
export function sdkProfile(name: string): SdkProfile {
  const profile = Object.values(PROFILES).find((each) => each.name === name)
  if (profile) return profile
  throw new Error(`SDK "${name}" is not simulated; choose one of ${Object.keys(PROFILES).join(', ')}`)
}
