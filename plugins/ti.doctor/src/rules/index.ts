import type { Rule } from '../finding.ts'
import { absentMember } from './absent-member.ts'
import { absolutePathStored } from './absolute-path-stored.ts'
import { alloyPluginMissing } from './alloy-plugin-missing.ts'
import { atsAbsent } from './ats-absent.ts'
import { atsRefusesHttp } from './ats-refuses-http.ts'
import { backgroundModeMissing } from './background-mode-missing.ts'
import { backgroundModeUnheard } from './background-mode-unheard.ts'
import { bgtaskIdentifiers } from './bgtask-identifiers.ts'
import { computedApi } from './computed-api.ts'
import { configMalformed } from './config-malformed.ts'
import { configUnknownSection } from './config-unknown-section.ts'
import { configUnknownSetting } from './config-unknown-setting.ts'
import { eventKeyAbsent } from './event-key-absent.ts'
import { eventLosesFunction } from './event-loses-function.ts'
import { fetchIntervalMissing } from './fetch-interval-missing.ts'
import { handlerEndedLate } from './handler-ended-late.ts'
import { handlerEndedTwice } from './handler-ended-twice.ts'
import { handlerIdWrong } from './handler-id-wrong.ts'
import { handlerNotEnded } from './handler-not-ended.ts'
import { headersAfterSession } from './headers-after-session.ts'
import { httpClientWithoutOnerror } from './http-client-without-onerror.ts'
import { httpErrorAsSuccess } from './http-error-as-success.ts'
import { httpTimeoutInSeconds } from './http-timeout-in-seconds.ts'
import { listenerLate } from './listener-late.ts'
import { localNetworkText } from './local-network-text.ts'
import { minIosVersion } from './min-ios-version.ts'
import { moduleMissing } from './module-missing.ts'
import { notificationCancelMisses } from './notification-cancel-misses.ts'
import { notificationDatedNow } from './notification-dated-now.ts'
import { notificationPermissionMissing } from './notification-permission-missing.ts'
import { notificationUndated } from './notification-undated.ts'
import { percentOfUnknown } from './percent-of-unknown.ts'
import { pluginFolderMissing } from './plugin-folder-missing.ts'
import { progressNeverShown } from './progress-never-shown.ts'
import { propertyReadOnly } from './property-read-only.ts'
import { protectedFileInBackground } from './protected-file-in-background.ts'
import { pushEntitlementMissing } from './push-entitlement-missing.ts'
import { pushHandledTwice } from './push-handled-twice.ts'
import { pushPayloadHandlerId } from './push-payload-handler-id.ts'
import { removedAccessor } from './removed-accessor.ts'
import { sdkDoubleCompletion } from './sdk-double-completion.ts'
import { sessionInvalidatedForGood } from './session-invalidated-for-good.ts'
import { sessionMadeLate } from './session-made-late.ts'
import { sessionMadeTwice } from './session-made-twice.ts'
import { sessionUsedUnmade } from './session-used-unmade.ts'
import { sessionWithoutIdentifier } from './session-without-identifier.ts'
import { sourceMalformed } from './source-malformed.ts'
import { syntaxTooNew } from './syntax-too-new.ts'
import { taskAfterInvalidation } from './task-after-invalidation.ts'
import { taskIdAlone } from './task-id-alone.ts'
import { tiCloudModule } from './ti-cloud-module.ts'
import { tiappMalformed } from './tiapp-malformed.ts'
import { transferWakeUnheard } from './transfer-wake-unheard.ts'
import { uploadOfBlob } from './upload-of-blob.ts'
import { viewBroken } from './view-broken.ts'
import { writeOverExisting } from './write-over-existing.ts'
import { xmlHandler } from './xml-handler.ts'

/** Every rule, in the order of the README: tiapp.xml, settings and views, waking up, notifications, transfers, the API. */
export const rules: readonly Rule[] = [
  tiappMalformed,
  backgroundModeMissing,
  backgroundModeUnheard,
  bgtaskIdentifiers,
  atsAbsent,
  atsRefusesHttp,
  localNetworkText,
  moduleMissing,
  pluginFolderMissing,
  alloyPluginMissing,
  sdkDoubleCompletion,
  minIosVersion,
  pushEntitlementMissing,
  tiCloudModule,
  propertyReadOnly,
  configMalformed,
  configUnknownSection,
  configUnknownSetting,
  viewBroken,
  xmlHandler,
  sourceMalformed,
  syntaxTooNew,
  listenerLate,
  fetchIntervalMissing,
  transferWakeUnheard,
  handlerNotEnded,
  handlerEndedTwice,
  handlerEndedLate,
  handlerIdWrong,
  eventKeyAbsent,
  pushHandledTwice,
  pushPayloadHandlerId,
  notificationDatedNow,
  notificationUndated,
  notificationCancelMisses,
  notificationPermissionMissing,
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
  writeOverExisting,
  protectedFileInBackground,
  absolutePathStored,
  computedApi,
  removedAccessor,
  absentMember,
  httpTimeoutInSeconds,
  httpClientWithoutOnerror,
  eventLosesFunction,
  progressNeverShown,
]
