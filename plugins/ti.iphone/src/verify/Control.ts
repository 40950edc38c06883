/** What this Mac can do to the app on a phone. */
export interface Control {
  /** What kind of phone it is, for the trace. */
  readonly phone: string
  /**
   * Ends the app where it runs, and starts it.
   * @param onLine is called with each line of its log until it ends
   * @throws {Stop} when it does not start
   */
  launch(onLine: (line: string) => void): Promise<void>
  /** Ends the app as iOS does when it needs memory. Nothing happens where it does not run. */
  evict(): Promise<void>
  /** @throws an Error that says why the push was not accepted */
  push(payload: object): Promise<void>
  /** Ends the app's log. */
  end(): Promise<void>
}
