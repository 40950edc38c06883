import { mapStack } from 'ti.simulator'

/** What stands before the path of a script of the app, where a trace tells the whole path. */
const IN_APP = /(?:file:\/\/)?\/[^\n"']*?\.app(?=\/[\w./@-]+\.js:\d)/g
/** The line above a trace that says where the error is, without column. */
const PLACE = /(\/[\w./@-]+\.js:\d+)$/
/** Past the end of every line, so that the map gives its last position. */
const LAST_COLUMN = ':9999'

/**
 * A line of an app's log for a person: the frames of its traces lead to the TypeScript sources.
 * @param project the folder that was built, with Alloy's maps in build/map
 */
export function readable(line: string, project: string): string {
  const text = line.trimEnd().replaceAll(IN_APP, '')
  if (!PLACE.test(text)) return mapStack(project, text)
  return mapStack(project, text + LAST_COLUMN).replace(/:\d+$/, '')
}

/** What the specs that run inside the app tell in its log at their end; undefined in every other line. */
export function specsResult(line: string): { passed: number; failed: number } | undefined {
  const [, passed, failed] = /\bspecs: (\d+) passed, (\d+) failed/.exec(line) ?? []
  return passed === undefined || failed === undefined
    ? undefined
    : { passed: Number(passed), failed: Number(failed) }
}
