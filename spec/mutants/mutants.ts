import type { Patch } from '../patch.ts'

/** A mistake that the properties must find. */
export interface Mutant {
  readonly patches: readonly Patch[]
  /** Steps of `STEPS` on which the app with this mistake fails, and without it does not. */
  readonly steps: readonly string[]
  /** What is complained of. */
  readonly found: RegExp
  /** Whether the mistake can be made in the core alone, without Titanium. */
  readonly core: boolean
}

const core = (file: string) => `downloads/core/${file}`

export const MUTANTS: Readonly<Record<string, Mutant>> = {
  'a handler is not ended': {
    patches: [{ file: core('session/handlerGuard'), find: 'end(handlerId)', put: 'void handlerId' }],
    steps: ['pushEmpty', 'halfMinute'],
    found: /too late|was not ended/,
    core: true,
  },
  'a handler is ended twice': {
    patches: [
      { file: core('session/handlerGuard'), find: 'end(handlerId)', put: 'end(handlerId), end(handlerId)' },
    ],
    steps: ['pushEmpty'],
    found: /ended twice/,
    core: true,
  },
  'events are matched by their task alone': {
    patches: [
      {
        file: core('session/sessionEvents'),
        find: "store.get(event.sessionIdentifier ?? '')",
        put: "store.all().find((row) => row.state === 'running' && row.task === event.taskIdentifier)",
      },
    ],
    steps: ['slow', 'push', 'pushPage', 'halfMinute'],
    found: /brings no picture/,
    core: true,
  },
  'a page for 404 is shown as a picture': {
    patches: [
      {
        file: core('transfer/outcome'),
        find: 'status !== undefined && (status < 200 || status > 299)',
        put: 'status === 0',
      },
    ],
    steps: ['pushGone', 'halfMinute'],
    found: /brings no picture/,
    core: true,
  },
  'the absolute path of a picture is stored': {
    patches: [
      {
        file: 'downloads/ios/ledger',
        find: 'writeRows(transfers)',
        put: 'writeRows(transfers.map((row) => row.file ? { ...row, file: Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, "downloads", row.file.split("/").pop()).nativePath.replace("file://", "") } : row))',
      },
      {
        file: 'downloads/ios/files',
        find: 'return Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, FOLDER, name)',
        put: 'return name.includes("/") ? Ti.Filesystem.getFile(name) : Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, FOLDER, name)',
      },
      {
        file: 'downloads/ios/files',
        find: '!names.includes(name)',
        put: '!names.some((kept) => kept.endsWith(name))',
      },
    ],
    steps: ['download', 'allow', 'halfMinute', 'update', 'open'],
    found: /is lost/,
    core: false,
  },
}
