/** @throws {TypeError} for what is no text, as the SDK does */
export function text(member: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError(`${member} takes a text`)
}

/** A text, or null for none. */
export function textOrNull(member: string, value: unknown): string | null {
  return value === null || value === undefined ? null : text(member, value)
}
