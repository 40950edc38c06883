import type { Arrived } from './picture/arrived.js'
import type { Timers } from './session/handlerGuard.js'
import type { Transfer } from './transfer/transfer.js'
import type { Phrase } from './words/phrase.js'

/** A local notification of one transfer. */
export interface Banner {
  /** Identifier of the transfer. */
  readonly id: string
  /** When it is due, in milliseconds since 1970. */
  readonly at: number
  readonly text: Phrase
  /** Name of the picture to show with it. */
  readonly file?: string
}

/** The limits of an app's downloads. */
export interface Limits {
  /** The largest picture that is taken, in bytes. */
  readonly maxBytes: number
  /** How many pictures of each trigger are kept, at least 1. */
  readonly keepPictures: number
  /** The pauses, in milliseconds, before the second try of a download, the third and so on, after a failure that may pass. */
  readonly retryAfterMs: readonly number[]
}

/**
 * Everything that the downloader needs from the phone. `../ios` has a small file for each; tests bring their own.
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
    /** Lets every other session go. */
    keepOnly(ids: readonly string[]): void
  }
  /** Keeps the transfers while the app is gone. */
  readonly ledger: {
    load(): readonly Transfer[]
    save(transfers: readonly Transfer[]): void
  }
  /** The folder of the pictures. Names only: the path of the app's container changes with every update. */
  readonly files: {
    /** Moves a file that arrived into the folder. @returns false when that was not possible. */
    take(data: Data, name: string): boolean
    /** Deletes a file that arrived and is not wanted: neither iOS nor Titanium clears it away while the app runs. */
    discard(data: Data): void
    look(name: string): Arrived | undefined
    rename(name: string, to: string): boolean
    remove(name: string): void
    /** Deletes every file of a transfer that is not among these names. @returns those that are there. */
    keepOnly(names: readonly string[]): readonly string[]
  }
  readonly banners: {
    start(banner: Banner): void
    /** Takes the place of the start banner. */
    end(banner: Banner): void
    /** Takes back the start banner, if it is not shown yet. */
    withdraw(id: string): void
  }
  readonly timers: Timers
  /** Whether somebody is looking at the app. */
  active(): boolean
  /** Whether there is a network at all. */
  online(): boolean
  now(): number
  /** The major version of iOS: it decides which formats of pictures can be shown. */
  readonly iosVersion: number
  /** A name that was never used before. */
  newId(): string
  limits(): Limits
}
