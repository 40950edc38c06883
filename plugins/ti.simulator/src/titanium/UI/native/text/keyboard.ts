interface Holder {
  blur(): void
}

let holder: Holder | null = null

/** Gives the keyboard to a text; the one before loses it. */
export function takeKeyboard(text: Holder): void {
  holder?.blur()
  holder = text
}

export function hasKeyboard(text: Holder): boolean {
  return holder === text
}

export function releaseKeyboard(text: Holder): void {
  if (holder === text) holder = null
}

/** The keyboard goes, as when another window comes over the one with the text. */
export function dismissKeyboard(): void {
  holder?.blur()
}
