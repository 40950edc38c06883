/** Letters, numbers, punctuation, signs and the common space; who reads a log does not see any other. */
const SEEN = /^[\p{L}\p{N}\p{P}\p{S} ]$/u

/** A text as the characters that a person counts: one that takes two code units is one. */
export function characters(text: string): string[] {
  return Array.from(text)
}

/** @returns the index, from 0, of the first character that is not such a one; undefined where all are. */
export function firstNot(allowed: RegExp, text: string): number | undefined {
  const at = characters(text).findIndex((character) => !allowed.test(character))
  return at < 0 ? undefined : at
}

/**
 * A character of a text and its place, which is counted from 1.
 * @param at index of the character in `text`
 * @param before how many characters come before `text`
 */
export function named(text: string, at: number, before = 0): string {
  const character = characters(text)[at] ?? ''
  const shown = SEEN.test(character) || character < ' ' ? JSON.stringify(character) : codePointOf(character)
  return `${shown} at character ${before + at + 1}`
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
