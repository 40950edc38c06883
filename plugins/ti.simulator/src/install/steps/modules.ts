import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Tiapp } from '../tiapp.ts'

export interface Module {
  readonly id: string
  /** That of its newest version. */
  readonly folder: string
  /** Whether it is code for the iPhone's processor, instead of JavaScript. */
  readonly isNative: boolean
}

/** Folders of `modules` in which one for an iPhone may lie. */
const KINDS = ['commonjs', 'iphone', 'ios']

/**
 * Where tiapp.xml's modules lie, those that the project brings along: `modules/<kind>/<id>/<version>`, the newest version
 * there is.
 * https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Guide/Titanium_Modules/Using_Titanium_Modules.html
 */
export function modules(projectDir: string, tiapp: Tiapp): Module[] {
  return tiapp.modules.flatMap((id) => {
    const kind = KINDS.find((name) => existsSync(join(projectDir, 'modules', name, id)))
    if (kind === undefined) return []
    const versions = join(projectDir, 'modules', kind, id)
    const [newest] = readdirSync(versions).sort(byVersion).reverse()
    if (newest === undefined) return []
    const folder = join(versions, newest)
    return { id, folder, isNative: kind !== 'commonjs' && !existsSync(join(folder, `${id}.js`)) }
  })
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
