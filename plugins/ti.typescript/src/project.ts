import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files.ts'
import type { Problem } from './problem.ts'
import { readXml } from './views/xml.ts'

/** The platforms Alloy 3 compiles for. */
export type Platform = 'ios' | 'android'

export interface Project {
  dir: string
  /** What the app is built for, as tiapp.xml's deployment-targets say; both when they say nothing. */
  platforms: Platform[]
  /** The folders with views and controllers: `app`, then its widgets', relative to `dir`. */
  homes: string[]
}

/** Looks at a folder as a Titanium project with an Alloy app, or says why it is none. */
export function openProject(dir: string): Project | Problem {
  const tiapp = join(dir, 'tiapp.xml')
  if (!existsSync(tiapp)) {
    return {
      file: 'tiapp.xml',
      line: 1,
      column: 1,
      what: `there is no tiapp.xml in ${dir}`,
      mend: 'run this in the folder of a Titanium project, or name that folder',
    }
  }
  if (!existsSync(join(dir, 'app'))) {
    return {
      file: 'app',
      line: 1,
      column: 1,
      what: `there is no app folder in ${dir}`,
      mend: 'ti.typescript is for Alloy apps: make one with `alloy new`, or take the plugin out of tiapp.xml',
    }
  }
  const xml = readXml('tiapp.xml', readFileSync(tiapp, 'utf8'))
  if ('what' in xml) return xml
  const targets = xml.children.find((child) => child.name === 'deployment-targets')?.children ?? []
  const on = (device: string) =>
    targets.some((target) => target.attributes.get('device')?.value === device && target.text === 'true')
  const platforms: Platform[] = []
  if (on('iphone') || on('ipad')) platforms.push('ios')
  if (on('android')) platforms.push('android')
  const widgets = filesBelow(join(dir, 'app/widgets'), 'widget.json').map(
    (file) => `app/widgets/${file.slice(0, -'/widget.json'.length)}`,
  )
  return { dir, platforms: platforms.length > 0 ? platforms : ['ios', 'android'], homes: ['app', ...widgets] }
}
