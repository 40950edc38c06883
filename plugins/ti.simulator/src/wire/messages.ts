import type { ApplicationDelegate } from './delegate.ts'
import type { SocketEvent } from './socket.ts'
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

/** What the app's JavaScript did since it was last asked, or since its process began. */
export interface Measures {
  /** Properties of views that were set, `show()` and `hide()` among them, whether or not the value is another. */
  readonly propertySets: number
  /** Calls of the app's listeners, timers and other callbacks. */
  readonly callbacks: number
  /** Real ms that these took, what Titanium did for them included. */
  readonly jsMs: number
  /** Of these, the calls of listeners by the name of their event. */
  readonly listeners: { readonly [event: string]: { readonly calls: number; readonly jsMs: number } }
  /** The most that the app's JavaScript held, ArrayBuffers and garbage included; looked at after every eighth callback. */
  readonly peakHeapBytes: number
}

/** From iOS to the app's process. */
export type ToApp =
  | { readonly kind: 'delegate'; readonly call: DelegateCall }
  | { readonly kind: 'timer'; readonly id: number }
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'http'; readonly id: number; readonly event: HttpEvent }
  | { readonly kind: 'socket'; readonly id: number; readonly event: SocketEvent }
  | { readonly kind: 'areYouIdle'; readonly ask: number }
  | { readonly kind: 'measure'; readonly ask: number }
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
  | { readonly kind: 'measured'; readonly ask: number; readonly measures: Measures }
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
