/** Ends the command. Its message is for the person at the terminal. */
export class Stop extends Error {
  override readonly name = 'Stop'
}
