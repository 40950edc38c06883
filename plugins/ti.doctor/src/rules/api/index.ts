import type { Rule } from '../../finding.ts'
import { absentMember } from './absent-member.ts'
import { eventLosesFunction } from './event-loses-function.ts'
import { httpClientWithoutOnerror } from './http-client-without-onerror.ts'
import { httpTimeoutInSeconds } from './http-timeout-in-seconds.ts'
import { propertyReadOnly } from './property-read-only.ts'
import { removedAccessor } from './removed-accessor.ts'

/** How the rest of the API is called. */
export const apiRules: readonly Rule[] = [
  removedAccessor,
  absentMember,
  propertyReadOnly,
  httpTimeoutInSeconds,
  httpClientWithoutOnerror,
  eventLosesFunction,
]
