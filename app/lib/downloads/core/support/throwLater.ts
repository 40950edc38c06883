/** Throws where the app's other uncaught errors go, out of the way of the work at hand. */
export function throwLater(error: unknown): void {
  setTimeout(() => {
    throw error
  }, 0)
}
