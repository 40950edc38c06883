import type { Problem } from '../problem.ts'
import type { ViewId } from '../views/scanView.ts'
import type { ControllerSource } from './readControllers.ts'

/**
 * Whether an export has the name of an element: when the controller has run, Alloy puts what it exports on `$`,
 * over the elements (`_.extend($, exports)`, template/component.js). From then on `$.name` is no element any more.
 * @param view the file of the markup, relative to the project.
 */
export function checkExports(
  { source, exports }: ControllerSource,
  view: string,
  ids: readonly ViewId[],
): Problem[] {
  return ids.flatMap(({ id, explicit, line, column }) => {
    const place = exports.get(id)
    if (!place) return []
    const element = `$.${id}, the element of ${view}:${line}:${column}${explicit ? '' : ' that Alloy names so'}`
    return [
      {
        file: source,
        ...place,
        what: `the export ${id} replaces ${element}`,
        mend: 'rename the export, or give the element another id',
      },
    ]
  })
}
