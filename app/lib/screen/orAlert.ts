/** Does what a person asked for, and tells them by an alert why it could not be done. */
export function orAlert(work: () => void): void {
  try {
    work()
  } catch (error) {
    alert(error instanceof Error ? error.message : String(error))
  }
}
