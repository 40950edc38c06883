import type { ApplicationDelegate } from './delegate.ts'
import type { HttpEvent, SystemCalls, SystemNotices } from './system.ts'
import type { Touch } from './ui.ts'

type Call<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (...args: infer Arguments) => unknown
    ? { readonly name: Name; readonly args: Arguments }
    : never
}[keyof Methods]

export type DelegateCall = Call<ApplicationDelegate>
export type SystemCall = Call<SystemCalls>
export type SystemNotice = Call<SystemNotices>

/** From iOS to the app's process. */
export type ToApp =
  | { readonly kind: 'delegate'; readonly call: DelegateCall }
  | { readonly kind: 'timer'; readonly id: number }
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'http'; readonly id: number; readonly event: HttpEvent }
  | { readonly kind: 'areYouIdle'; readonly ask: number }
  | { readonly kind: 'suspend' }

/** Every message to the app carries the time, in ms since 1970, which is the app's time until the next one. */
export interface Envelope {
  readonly now: number
  readonly message: ToApp
}

/** From the app's process to iOS. */
export type FromApp =
  | { readonly kind: 'notice'; readonly notice: SystemNotice }
  | { readonly kind: 'call'; readonly call: SystemCall }
  | { readonly kind: 'idle'; readonly ask: number }
  /** The thread stands still from here until RUN_CELL is RUNNING again. */
  | { readonly kind: 'frozen' }

/** The answer to a SystemCall, on a port of its own because the app's thread waits for it. */
export type Answer = { readonly value: unknown } | { readonly error: string }

/** Cells of the memory that iOS and the app's thread share. */
export const RUN_CELL = 0
export const ANSWER_CELL = 1
export const CELLS = 2

export const RUNNING = 0
export const FROZEN = 1
