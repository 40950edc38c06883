import { backgroundModes, urlSchemes, usageDescriptions, userActivityTypes } from '../install/readApp.ts'
import type { Json } from '../wire/json.ts'
import type { Attitude, Display, Launch, SdkProfile } from '../wire/launch.ts'
import type { NetworkType } from '../wire/networkType.ts'
import type { Model } from './hardware/models.ts'
import type { Installed } from './installd.ts'
import type { Clock } from './time/clock.ts'

/** What a process of the app starts with. */
export function launchOf(
  { app, containers }: Installed,
  profile: SdkProfile,
  model: Model,
  attitude: Attitude,
  display: Display,
  locale: string,
  clock: Clock,
  network: NetworkType,
  defaults: Readonly<Record<string, Json>>,
  processNumber: number,
): Omit<Launch, 'cells' | 'answers'> {
  return {
    app: {
      ...app,
      backgroundModes: backgroundModes(app),
      urlSchemes: urlSchemes(app),
      usageDescriptions: usageDescriptions(app),
      userActivityTypes: userActivityTypes(app),
    },
    profile,
    containers,
    platform: {
      ...model,
      ...attitude,
      locale,
      ...display,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    defaults,
    network,
    virtualTime: clock.virtual,
    processNumber,
    now: clock.now(),
  }
}
