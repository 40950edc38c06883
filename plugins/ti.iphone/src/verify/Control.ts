/** Everything that the Mac can do with the app on a phone. */
export interface Control {
  /** The kind of phone, for the trace. */
  readonly phone: string
  /**
   * Ends the app if it runs, and starts it.
   * @param onLine is called with each line of the app's log until the app ends
   * @throws {Stop} when it does not start
   */
  launch(onLine: (line: string) => void): Promise<void>
  /** Ends the app as iOS does when it needs memory. Does nothing if the app does not run. */
  evict(): Promise<void>
  /** @throws an Error that says why the push was not accepted */
  push(payload: object): Promise<void>
  /** Stops reading the app's log. */
  end(): Promise<void>
}
