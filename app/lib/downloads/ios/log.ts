/** Is called with each event and its details. */
export type Log = (event: string, detail: string) => void
