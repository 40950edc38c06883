/** Replaces control characters by spaces. A terminal would obey them, and others chose the names and messages that we print. */
export const printable = (text: string) => text.replace(/\p{Cc}/gu, ' ')
