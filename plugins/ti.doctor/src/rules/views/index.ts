import type { Rule } from '../../finding.ts'
import { progressNeverShown } from './progress-never-shown.ts'
import { textMalformed } from './text-malformed.ts'
import { textSplitAtPlaceholder } from './text-split-at-placeholder.ts'
import { viewBroken } from './view-broken.ts'
import { xmlHandler } from './xml-handler.ts'

/** Views, and the texts in them. */
export const viewsRules: readonly Rule[] = [
  viewBroken,
  xmlHandler,
  textMalformed,
  textSplitAtPlaceholder,
  progressNeverShown,
]
