import type { Timers } from './handlerGuard.js'
import type { Arrived } from './imageCheck.js'
import type { Transfer } from './transfer.js'

/**
 * What the downloader needs from the phone. On iOS one small file each, in this folder; in tests whatever you like.
 * `Data` is what `downloadcompleted` carries: `Titanium.Blob` on iOS.
 */
export interface Ports<Data> {
  readonly sessions: {
    /** Makes the session of this identifier unless it is there; iOS then delivers what it kept for it. */
    open(id: string): void
    /** Starts the one task of the session. @returns its number; undefined when iOS did not take it. */
    download(id: string, url: string): number | undefined
    /** Lets the session go after its last task. It takes no task again. */
    finish(id: string): void
    /** Stops the session's task and lets the session go. */
    cancel(id: string): void
  }
  /** Keeps the transfers while the app is gone. */
  readonly ledger: {
    load(): readonly Transfer[]
    save(transfers: readonly Transfer[]): void
  }
  /** The folder of the pictures. Names only: the path of the app's container changes with every update. */
  readonly files: {
    /** Moves what arrived into the folder. @returns false when that was not possible. */
    take(data: Data, name: string): boolean
    look(name: string): Arrived | undefined
    rename(name: string, to: string): boolean
    remove(name: string): void
    /** Deletes every file that is not among these names. */
    keepOnly(names: readonly string[]): void
  }
  /** Dates in milliseconds since 1970. */
  readonly banners: {
    start(id: string, at: number): void
    end(id: string, text: string, at: number): void
    cancelStart(id: string): void
  }
  readonly timers: Timers
  /** Whether somebody is looking at the app. */
  active(): boolean
  /** Whether there is a network at all. */
  online(): boolean
  now(): number
  /** A new name that was never used before. */
  newId(): string
  /** The largest picture that is taken, in bytes. */
  maxBytes(): number
}
