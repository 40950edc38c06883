import type { Rule } from '../../finding.ts'
import { eventKeyAbsent } from './event-key-absent.ts'
import { fetchIntervalMissing } from './fetch-interval-missing.ts'
import { handlerEndedLate } from './handler-ended-late.ts'
import { handlerEndedTwice } from './handler-ended-twice.ts'
import { handlerIdWrong } from './handler-id-wrong.ts'
import { handlerNotEnded } from './handler-not-ended.ts'
import { listenerLate } from './listener-late.ts'
import { sdkDoubleCompletion } from './sdk-double-completion.ts'
import { transferWakeUnheard } from './transfer-wake-unheard.ts'

/** How iOS wakes the app, and how the app answers. */
export const wakingRules: readonly Rule[] = [
  sdkDoubleCompletion,
  listenerLate,
  fetchIntervalMissing,
  transferWakeUnheard,
  handlerNotEnded,
  handlerEndedTwice,
  handlerEndedLate,
  handlerIdWrong,
  eventKeyAbsent,
]
