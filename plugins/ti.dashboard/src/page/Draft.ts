import { type Notification, PayloadError, translatePayload } from '../common/payload.ts'

/** Whom the push is for: a channel's name, or one device of the list. */
export type Target = { channel: string } | { device: { id: string; token: string } }

/** What is being written, as text; form and JSON view both show it. */
export class Draft {
  json: string

  constructor(payload: Record<string, unknown>) {
    this.json = JSON.stringify(payload, null, 2)
  }

  /** The text as an object, or undefined while it is not one. */
  get payload(): Record<string, unknown> | undefined {
    try {
      const value: unknown = JSON.parse(this.json)
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
    } catch {
      return undefined
    }
  }

  /** Sets one key and keeps the order of the others; undefined removes it. */
  set(key: string, value: unknown) {
    this.json = JSON.stringify({ ...this.payload, [key]: value }, null, 2)
  }

  /** What Apple would get, or why it cannot be sent. */
  check(): Notification | PayloadError {
    try {
      // Plain text is ACS's short form of an alert; in the JSON view it is a slip.
      if (!this.json.trim().startsWith('{')) throw new PayloadError('The payload must be a JSON object.')
      return translatePayload(this.json)
    } catch (error) {
      if (error instanceof PayloadError) return error
      throw error
    }
  }
}
