/** Told of every event, with what it carried. */
export type Log = (event: string, detail: string) => void
