import { appState, createEmitter, hasFields } from '/downloads/index'

export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly appState: 'active' | 'background'
  readonly event: string
  readonly detail: string
}

const KEY = 'journal'
/** How many entries are kept. */
export const MAX_ENTRIES = 200
const FIELDS = {
  at: 'number',
  appState: ['active', 'background'],
  event: 'string',
  detail: 'string',
} as const

const events = createEmitter<{ added: Entry }>()
let entries: Entry[] | undefined

/**
 * What happened in the background, with the state the app was in. It outlives the app; the oldest entries go. Each
 * entry goes to the console too, where whoever verifies the app on a device reads it.
 */
export const journal = {
  /** Newest first. */
  entries(): readonly Entry[] {
    entries ??= Ti.App.Properties.getList(KEY, []).filter(isEntry)
    return entries
  },

  /** Keeps what happens now. */
  add(event: string, detail: string): void {
    const entry: Entry = { at: Date.now(), appState: appState.name, event, detail }
    entries = [entry, ...journal.entries()].slice(0, MAX_ENTRIES)
    Ti.App.Properties.setList(KEY, entries)
    Ti.API.info(asLine(entry))
    events.emit('added', entry)
  },

  /** The log for others to read: one line an event, newest first. */
  asText(): string {
    return journal.entries().map(asLine).join('\n')
  },

  on: events.on,
}

/** An entry as one line: time, state of the app, event and detail, two spaces apart. */
export function asLine({ at, appState, event, detail }: Entry): string {
  return [new Date(at).toISOString(), appState, event, detail].join('  ')
}

/** Whether it is an entry, as an earlier run of the app kept it. */
export function isEntry(value: unknown): value is Entry {
  return hasFields(value, FIELDS)
}
