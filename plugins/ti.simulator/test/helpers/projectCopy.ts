import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fixture } from './phone.ts'

/** A copy of a fixture's project, in which a build may write; it is removed with the test. */
export function projectCopy(t: TestContext, name: string): string {
  const project = mkdtempSync(join(tmpdir(), `${name}-`))
  t.after(() => rmSync(project, { recursive: true, force: true }))
  cpSync(fixture(name), project, { recursive: true })
  return project
}
