import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from './setting.ts'

/** Linked instead of copied, made by every build, or no part of the project. */
const LEFT_OUT = new Set(
  ['node_modules', 'plugins', '.git', 'build', 'Resources'].map((name) => join(project, name)),
)
/** What Windows lets everybody make, and other systems take for a symbolic link. */
const LINK = 'junction'

/** This project in a folder of its own, which may be started and broken. Whoever made it removes it. */
export function projectCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'background-services-'))
  const filter = (source: string) => !LEFT_OUT.has(source)
  cpSync(project, copy, { recursive: true, preserveTimestamps: true, filter })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), LINK)
  // Alloy writes its own plugin beside ours.
  mkdirSync(join(copy, 'plugins'))
  for (const name of readdirSync(join(project, 'plugins')))
    if (name !== 'ti.alloy') symlinkSync(join(project, 'plugins', name), join(copy, 'plugins', name), LINK)
  return copy
}
