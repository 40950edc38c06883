/**
 * The door of the download service: the rest of an app imports this file and none below it. README.md beside it says
 * how to use the service in another app.
 */
export type { Limits } from './core/ports.js'
export { type AddressRules, addressProblem } from './core/push/addressProblem.js'
export { type ParsedPush, type PushRules, parsePush } from './core/push/pushPayload.js'
export type { HandlerGuard } from './core/session/handlerGuard.js'
export { createEmitter, type Emitter } from './core/support/emitter.js'
export { hasFields } from './core/support/hasFields.js'
export { parseJson } from './core/support/parseJson.js'
export { brokenRules, isWhole, type Rule } from './core/support/rules.js'
export type { Downloader, Request } from './core/transfer/downloader.js'
export { type Ended, hasEnded, TRIGGERS, type Transfer, type Trigger } from './core/transfer/transfer.js'
export { describe, describeEnd, describeOrigin, fraction, inPercent } from './core/words/describe.js'
export { createMilestones } from './core/words/milestones.js'
export { createPaceMeter } from './core/words/pace.js'
export { type Phrase, phrase } from './core/words/phrase.js'
export { appState } from './ios/appState.js'
export { banners } from './ios/banners.js'
export { createService, type Log, type Service } from './ios/downloadService.js'
export { files } from './ios/files.js'
export { onOwnThread } from './ios/onOwnThread.js'
export { say } from './ios/say.js'
