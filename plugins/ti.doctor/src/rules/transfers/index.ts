import type { Rule } from '../../finding.ts'
import { headersAfterSession } from './headers-after-session.ts'
import { httpErrorAsSuccess } from './http-error-as-success.ts'
import { percentOfUnknown } from './percent-of-unknown.ts'
import { sessionInvalidatedForGood } from './session-invalidated-for-good.ts'
import { sessionMadeLate } from './session-made-late.ts'
import { sessionMadeTwice } from './session-made-twice.ts'
import { sessionUsedUnmade } from './session-used-unmade.ts'
import { sessionWithoutIdentifier } from './session-without-identifier.ts'
import { taskAfterInvalidation } from './task-after-invalidation.ts'
import { taskIdAlone } from './task-id-alone.ts'
import { uploadOfBlob } from './upload-of-blob.ts'

/** URL sessions and their tasks. */
export const transfersRules: readonly Rule[] = [
  sessionWithoutIdentifier,
  sessionMadeTwice,
  sessionMadeLate,
  sessionUsedUnmade,
  taskAfterInvalidation,
  sessionInvalidatedForGood,
  headersAfterSession,
  uploadOfBlob,
  taskIdAlone,
  percentOfUnknown,
  httpErrorAsSuccess,
]
