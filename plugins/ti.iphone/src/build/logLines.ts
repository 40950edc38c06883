import { mapStack } from 'ti.simulator'

/** The part of an absolute path before the script's place in the app. */
const IN_APP = /(?:file:\/\/)?\/[^\n"']*?\.app(?=\/[\w./@-]+\.js:\d)/g
/** The end of the line above a trace, which has no column. */
const PLACE = /(\/[\w./@-]+\.js:\d+)$/
/** A column after the end of every line: the source map then gives the line's last position. */
const LAST_COLUMN = ':9999'

/**
 * Replaces the script positions of a log line by those of the sources, such as TypeScript files.
 * @param project the folder that was built, with Alloy's maps in build/map
 */
export function readable(line: string, project: string): string {
  const text = line.trimEnd().replaceAll(IN_APP, '')
  if (!PLACE.test(text)) return mapStack(project, text)
  return mapStack(project, text + LAST_COLUMN).replace(/:\d+$/, '')
}

/** The result that an app writes when its specs have ended. Every other log line gives undefined. */
export function specsResult(line: string): { passed: number; failed: number } | undefined {
  const [, passed, failed] = /\bspecs: (\d+) passed, (\d+) failed/.exec(line) ?? []
  return passed === undefined || failed === undefined
    ? undefined
    : { passed: Number(passed), failed: Number(failed) }
}
