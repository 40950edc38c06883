import type { NSError } from '../wire/delegate.ts'
import { isJsonObject } from '../wire/json.ts'

export interface Task {
  readonly number: number
  readonly url: string
  /** ETag or Last-Modified of what has been gathered so far. */
  validator?: string | undefined
  /** How it ended; its delegate has not been told yet. */
  outcome?: Outcome
}

export type Outcome =
  | { readonly kind: 'downloaded'; readonly statusCode: number }
  | { readonly kind: 'answered'; readonly statusCode: number; readonly text: string }
  | { readonly kind: 'failed'; readonly error: NSError }

/** A background session as urlsessiond keeps it on disk: it outlives the process of the app, and a reboot. */
export interface SessionRecord {
  readonly identifier: string
  headers: Readonly<Record<string, string>>
  tasks: Task[]
  nextTask: number
}

/** @throws {Error} when the file was not written by urlsessiond. */
export function parseSessions(content: unknown): SessionRecord[] {
  if (content === undefined) return []
  const valid =
    Array.isArray(content) &&
    content.every(
      (each) => isJsonObject(each) && typeof each.identifier === 'string' && Array.isArray(each.tasks),
    )
  if (!valid) throw new Error('urlsessiond.json does not hold sessions')
  return content
}
