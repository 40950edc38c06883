import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Tiapp } from '../tiapp.ts'

/**
 * Where tiapp.xml's modules in JavaScript lie: `modules/commonjs/<id>/<version>`, the newest version there is.
 * https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Guide/Titanium_Modules/Using_Titanium_Modules.html
 */
export function commonJsModules(projectDir: string, { modules }: Tiapp): { id: string; folder: string }[] {
  return modules.flatMap((id) => {
    const folder = join(projectDir, 'modules', 'commonjs', id)
    const [newest] = existsSync(folder) ? readdirSync(folder).sort(byVersion).reverse() : []
    return newest === undefined ? [] : { id, folder: join(folder, newest) }
  })
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
