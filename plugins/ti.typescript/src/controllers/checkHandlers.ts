import type { Problem } from '../problem.ts'
import type { Handler } from '../views/scanView.ts'
import type { ControllerSource } from './readControllers.ts'

/**
 * Whether each `on…="name"` of a view names something its controller has when the view is made.
 * Alloy puts the view's code before the controller's: function declarations and imports are there by then,
 * a `var` is bound later, a `const`, `let` or `class` throws a ReferenceError on the phone.
 */
export function checkHandlers(
  file: string,
  handlers: readonly Handler[],
  controller: ControllerSource | undefined,
): Problem[] {
  return handlers.flatMap(({ attribute, value, line, column }) => {
    const written = `${attribute}="${value}"`
    const problem = (what: string, mend: string): Problem[] => [{ file, line, column, what, mend }]
    // A path such as Alloy.Globals.close or $.close is looked up again after the controller's code.
    if (/^[\w$]+([.[][\w$.\]'"]+)+$/.test(value)) return []
    if (!/^[A-Za-z_$][\w$]*$/.test(value)) {
      return problem(`${written} is not the name of a function`, 'write the name alone, without parentheses')
    }
    const declare = `function ${value}() { … }`
    if (!controller) {
      return problem(`${written} has no controller to find the function in`, `add one with: ${declare}`)
    }
    const { names, source } = controller
    const kind = names.get(value)
    if (kind === undefined) {
      return problem(`${written} names no function of ${source}`, `declare it there: ${declare}`)
    }
    if (kind === 'const' || kind === 'let' || kind === 'class') {
      const what = `${written} names a ${kind} of ${source}, which does not exist yet when the view is made`
      return problem(what, `make it a function declaration: ${declare}`)
    }
    return []
  })
}
