/**
 * The process of an app in what `xcrun devicectl device info processes --json-output` wrote: `result.runningProcesses`,
 * each with `executable`, a file URL, and `processIdentifier`.
 * @param name of the app
 */
export function processOf(json: string, name: string): number | undefined {
  const { result } = Object(parse(json))
  const { runningProcesses } = Object(result)
  const folder = `/${encodeURI(name)}.app/`
  for (const process of Array.isArray(runningProcesses) ? runningProcesses : []) {
    const { executable, processIdentifier } = Object(process)
    if (typeof executable === 'string' && isIn(folder, executable) && Number.isInteger(processIdentifier))
      return processIdentifier
  }
  return undefined
}

/** Extensions of an app are in its folder too, each in one of its own. */
function isIn(folder: string, executable: string): boolean {
  return executable.includes(folder) && !executable.includes('.appex/')
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
