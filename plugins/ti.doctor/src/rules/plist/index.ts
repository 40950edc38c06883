import type { Rule } from '../../finding.ts'
import { atsAbsent } from './ats-absent.ts'
import { atsRefusesHttp } from './ats-refuses-http.ts'
import { backgroundModeMissing } from './background-mode-missing.ts'
import { backgroundModeUnheard } from './background-mode-unheard.ts'
import { bgtaskIdentifiers } from './bgtask-identifiers.ts'
import { localNetworkText } from './local-network-text.ts'
import { plistType } from './plist-type.ts'
import { pushEntitlementMissing } from './push-entitlement-missing.ts'
import { scenesShareSession } from './scenes-share-session.ts'

/** What is wrong with Info.plist and the entitlements. */
export const plistRules: readonly Rule[] = [
  plistType,
  backgroundModeMissing,
  backgroundModeUnheard,
  bgtaskIdentifiers,
  atsAbsent,
  atsRefusesHttp,
  localNetworkText,
  pushEntitlementMissing,
  scenesShareSession,
]
