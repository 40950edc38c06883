import type { SdkProfile } from '../wire/launch.ts'

/**
 * Titanium SDKs whose background behaviour differs. Their build is that of the day and of the commit that gave the version
 * its number, by the release notes; what the released SDKs say themselves is stored nowhere that we could read.
 */
const PROFILES = {
  /**
   * A completed handler is forgotten (https://github.com/tidev/titanium-sdk/pull/14428), and JavaScript starts when a
   * scene connects (https://github.com/tidev/titanium-sdk/pull/14195).
   */
  '13.4': {
    name: '13.4',
    version: '13.4.1',
    buildHash: '98531c3962',
    buildDate: '8/25/2026 00:00',
    completesTwice: false,
    bootsWithScene: true,
  },
  /** Crashes by a second completion: https://github.com/tidev/titanium-sdk/issues/14418 */
  '13.2': {
    name: '13.2',
    version: '13.2.0',
    buildHash: '75ebb2806b',
    buildDate: '4/8/2026 00:00',
    completesTwice: true,
    bootsWithScene: false,
  },
} as const satisfies Record<string, SdkProfile>

export type SdkName = keyof typeof PROFILES
export const SDK_NAMES: readonly string[] = Object.keys(PROFILES)

/** @throws {Error} for an SDK that is not simulated. */
export function sdkProfile(name: string): SdkProfile {
  const profile = Object.values(PROFILES).find((each) => each.name === name)
  if (profile) return profile
  throw new Error(`SDK "${name}" is not simulated; choose one of ${Object.keys(PROFILES).join(', ')}`)
}
