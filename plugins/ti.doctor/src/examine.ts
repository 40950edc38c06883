import type { Finding } from './finding.ts'
import { readProject } from './project/readProject.ts'
import { tiappFinding } from './rules/build/tiapp-malformed.ts'
import { rules } from './rules/index.ts'

/** What an examination found. */
export interface Report {
  /** In reading order. */
  readonly findings: readonly Finding[]
  /** How many scripts were read. */
  readonly scripts: number
}

/**
 * Examines a Titanium project by every rule.
 * @param projectDir the folder of tiapp.xml, absolute or relative to the working directory.
 * @throws {UnreadableError} when there is no such project, or a file of it cannot be read.
 */
export function examine(projectDir: string): Report {
  const project = readProject(projectDir)
  if ('what' in project) return { findings: [tiappFinding(project)], scripts: 0 }
  const findings = rules.flatMap(({ id, why, mend, source, check }) =>
    [...check(project)].map((fault): Finding => ({ rule: id, why, mend, source, ...fault })),
  )
  return { findings: inReadingOrder(findings), scripts: project.code.sources.length }
}

/** Each once: a listener that serves two events is written once. */
function inReadingOrder(findings: readonly Finding[]): Finding[] {
  const byText = new Map(
    findings.map((finding) => [
      `${finding.rule} ${finding.file} ${finding.line} ${finding.column} ${finding.what}`,
      finding,
    ]),
  )
  return [...byText.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
