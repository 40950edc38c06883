/** Ends the command with its words, for the person at the terminal. */
export class Stop extends Error {
  override readonly name = 'Stop'
}
