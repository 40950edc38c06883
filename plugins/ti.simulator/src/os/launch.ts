import { backgroundModes } from '../install/tiapp.ts'
import type { NetworkType } from '../wire/delegate.ts'
import type { Json } from '../wire/json.ts'
import type { Launch, SdkProfile } from '../wire/launch.ts'
import type { Clock } from './clock.ts'
import type { Installed } from './installd.ts'

/** An iPhone 16, in points. https://developer.apple.com/design/human-interface-guidelines/layout#Specifications */
const IPHONE = { model: 'iPhone17,3', osVersion: '18.6', width: 393, height: 852, scale: 3 }

/** What a process of the app starts with. */
export function launchOf(
  { tiapp, containers }: Installed,
  profile: SdkProfile,
  clock: Clock,
  network: NetworkType,
  defaults: Readonly<Record<string, Json>>,
  processNumber: number,
): Omit<Launch, 'cells' | 'answers'> {
  return {
    app: { ...tiapp, deployType: 'test', backgroundModes: backgroundModes(tiapp) },
    profile,
    containers,
    platform: {
      ...IPHONE,
      locale: 'en-US',
      darkMode: false,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    defaults,
    network,
    virtualTime: clock.virtual,
    processNumber,
    now: clock.now(),
  }
}
