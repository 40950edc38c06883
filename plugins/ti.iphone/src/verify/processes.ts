/**
 * Finds the process of an app in the output of `xcrun devicectl device info processes --json-output`. The output has
 * `result.runningProcesses`, a list with `executable`, a file URL, and `processIdentifier`.
 * @param name the name of the app
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

/** An app's extensions are in the app's folder too, each in a folder with the suffix .appex. */
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
