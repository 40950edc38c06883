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

/** The log of the app: what happened, and whether somebody looked. It is kept over launches, and the oldest entries go. */
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
    events.emit('added', entry)
  },

  /** The log as text: one line for each entry, the newest first. */
  asText(): string {
    return journal
      .entries()
      .map(({ at, appState, event, detail }) =>
        [new Date(at).toISOString(), appState, event, detail].join('  '),
      )
      .join('\n')
  },

  on: events.on,
}

/** Whether a value is an entry. An earlier version of the app may have kept something else. */
export function isEntry(value: unknown): value is Entry {
  return hasFields(value, FIELDS)
}
