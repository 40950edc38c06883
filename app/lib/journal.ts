import { appState, createEmitter, hasFields } from '/downloads/index'

export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly appState: 'active' | 'background'
  readonly event: string
  readonly detail: string
}

const KEY = 'journal'
/** The number of entries that are kept. */
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
 * The log of the app: what happened, and whether somebody looked. It is kept over launches, and the oldest entries go.
 * Each entry is also written to the console, which `npm run iphone -- --verify` reads.
 */
export const journal = {
  /** Newest first. */
  entries(): readonly Entry[] {
    entries ??= Ti.App.Properties.getList(KEY, []).filter(isEntry)
    return entries
  },

  /** Adds an entry for this moment. */
  add(event: string, detail: string): void {
    const entry: Entry = { at: Date.now(), appState: appState.name, event, detail }
    entries = [entry, ...journal.entries()].slice(0, MAX_ENTRIES)
    Ti.App.Properties.setList(KEY, entries)
    Ti.API.info(asLine(entry))
    events.emit('added', entry)
  },

  /** The log as text: one line for each entry, the newest first. */
  asText(): string {
    return journal.entries().map(asLine).join('\n')
  },

  on: events.on,
}

/** An entry as one line: time, state of the app, event and detail, with two spaces between them. */
export function asLine({ at, appState, event, detail }: Entry): string {
  return [new Date(at).toISOString(), appState, event, detail].join('  ')
}

/** Whether a value is an entry. An earlier version of the app may have kept something else. */
export function isEntry(value: unknown): value is Entry {
  return hasFields(value, FIELDS)
}
