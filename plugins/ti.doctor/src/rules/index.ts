import type { Rule } from '../finding.ts'
import { apiRules } from './api/index.ts'
import { buildRules } from './build/index.ts'
import { filesRules } from './files/index.ts'
import { notificationsRules } from './notifications/index.ts'
import { plistRules } from './plist/index.ts'
import { transfersRules } from './transfers/index.ts'
import { viewsRules } from './views/index.ts'
import { wakingRules } from './waking/index.ts'

/** Every rule, room by room, in the order of the README. */
export const rules: readonly Rule[] = [
  ...buildRules,
  ...plistRules,
  ...wakingRules,
  ...notificationsRules,
  ...transfersRules,
  ...filesRules,
  ...viewsRules,
  ...apiRules,
]
