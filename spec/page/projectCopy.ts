import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from './setting.ts'

const PICTURES = join('demo', 'dist', 'pictures')
/** Nothing of it is started or broken. */
const LINKED = ['node_modules', PICTURES, 'spec', 'artwork', 'docs']
/** No part of the project, linked instead, or written by whichever test builds the app meanwhile. */
const LEFT_OUT = new Set(
  [...LINKED, '.git', 'plugins', 'build', 'Resources', 'i18n', 'platform'].map((name) => join(project, name)),
)

/** This project in a folder of its own, which may be started and broken. Whoever made it removes it. */
export function projectCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'background-services-'))
  const filter = (source: string) => !LEFT_OUT.has(source)
  cpSync(project, copy, { recursive: true, preserveTimestamps: true, filter })
  // Everybody may make a junction on Windows; elsewhere it is a symbolic link.
  const link = (name: string) => symlinkSync(join(project, name), join(copy, name), 'junction')
  mkdirSync(join(project, PICTURES), { recursive: true })
  for (const name of LINKED) link(name)
  // Alloy writes its own plugin beside ours.
  mkdirSync(join(copy, 'plugins'))
  for (const name of readdirSync(join(project, 'plugins')))
    if (name !== 'ti.alloy') link(join('plugins', name))
  return copy
}
