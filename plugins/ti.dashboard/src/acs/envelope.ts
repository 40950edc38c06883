/** What ACS answers: `meta` always, `response` when all went well. */
export interface Envelope {
  meta: Record<string, unknown> & { code: number; status: 'ok' | 'fail'; method_name?: string }
  response?: Record<string, unknown>
}

/** A request refused; `code` is an HTTP status, and the message is for the app's developer. */
export class AcsError extends Error {
  override name = 'AcsError'
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

export const okEnvelope = (
  method_name: string,
  response: Record<string, unknown>,
  meta: Record<string, unknown> = {},
): Envelope => ({ meta: { code: 200, status: 'ok', method_name, ...meta }, response })

export const failEnvelope = (code: number, message: string, method_name?: string): Envelope => ({
  meta: { code, status: 'fail', message, ...(method_name === undefined ? {} : { method_name }) },
})

/** A date as ACS wrote it: `2013-10-28T21:50:05+0000`. */
export const acsDate = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}+0000`
