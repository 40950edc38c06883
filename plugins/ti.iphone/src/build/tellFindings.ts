import { join, relative, sep } from 'node:path'
import { describe, examine, UnreadableError } from 'ti.doctor'
import type { Build } from '../project.ts'

/** What `editTiapp` removes for a build without push is no fault of the project, and the checklist has told it. */
const REMOVED = 'push-entitlement-missing'

/**
 * Prints what ti.doctor finds in the copy that is built, since the SDK says nothing of most faults. None of them ends the
 * build. The copy has its files where the project has them, and links to the plugins of the project.
 * @param project the folder with tiapp.xml
 * @param copy what is built of it
 */
export function tellFindings(project: string, copy: string, { push }: Pick<Build, 'push'>): void {
  /** A file outside of the copy, such as the package.json above a linked plugin, is named from the project. */
  const inProject = (file: string) =>
    file.startsWith('../') ? relative(project, join(copy, file)).replaceAll(sep, '/') : file
  try {
    const findings = examine(copy).findings.filter(({ rule }) => push || rule !== REMOVED)
    if (findings.length === 0) return
    const count = findings.length === 1 ? '1 fault' : `${findings.length} faults`
    const told = findings
      .map((finding) => describe({ ...finding, file: inProject(finding.file) }, false))
      .join('')
    console.log(`! ti.doctor finds ${count} in this project. The build goes on.\n\n${told}`)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    console.log(`! ti.doctor cannot examine this project: ${error.message}`)
  }
}
