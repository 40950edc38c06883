import type { Problem } from '../problem.ts'
import type { ViewScan } from './scanView.ts'

/**
 * What Alloy would silently get wrong, or tell without a place: an id used twice, a view that is not there.
 * @param names the names of all views, widgets' included.
 */
export function checkView(file: string, scan: ViewScan, names: ReadonlySet<string>): Problem[] {
  return [...checkIds(file, scan), ...checkRequires(file, scan, names)]
}

function checkIds(file: string, { ids }: ViewScan): Problem[] {
  const seen = new Map<string, number>()
  const problems: Problem[] = []
  for (const { id, conditional, explicit, line, column } of ids) {
    if (conditional || !explicit) continue
    const first = seen.get(id)
    if (first === undefined) seen.set(id, line)
    else {
      const what = `the id "${id}" is already used in line ${first}, and $.${id} can be one of them only`
      problems.push({ file, line, column, what, mend: 'give one of them another id' })
    }
  }
  return problems
}

function checkRequires(file: string, { requires }: ViewScan, names: ReadonlySet<string>): Problem[] {
  return requires.flatMap(({ kind, src, name, line, column }) => {
    if (src === '') {
      // In a widget's own view <Widget name="row"/> means the same widget.
      if (kind === 'widget') return []
      return [
        { file, line, column, what: '<Require> without src', mend: 'name the view: <Require src="row"/>' },
      ]
    }
    if (kind === 'view' && !names.has(src)) {
      const mend = `make app/views/${src}.xml, or correct the name`
      return [{ file, line, column, what: `there is no view "${src}"`, mend }]
    }
    const ownWidget = [...names].some((known) => known.startsWith(`widgets/${src}/`))
    if (kind === 'widget' && ownWidget && !names.has(`widgets/${src}/${name}`)) {
      const mend = `make app/widgets/${src}/views/${name}.xml, or correct the name`
      return [{ file, line, column, what: `the widget "${src}" has no view "${name}"`, mend }]
    }
    return []
  })
}
