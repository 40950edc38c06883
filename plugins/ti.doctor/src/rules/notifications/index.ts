import type { Rule } from '../../finding.ts'
import { notificationCancelMisses } from './notification-cancel-misses.ts'
import { notificationDatedNow } from './notification-dated-now.ts'
import { notificationPermissionMissing } from './notification-permission-missing.ts'
import { notificationUndated } from './notification-undated.ts'
import { pushHandledTwice } from './push-handled-twice.ts'
import { pushPayloadHandlerId } from './push-payload-handler-id.ts'

/** Pushes and local notifications. */
export const notificationsRules: readonly Rule[] = [
  pushHandledTwice,
  pushPayloadHandlerId,
  notificationDatedNow,
  notificationUndated,
  notificationCancelMisses,
  notificationPermissionMissing,
]
