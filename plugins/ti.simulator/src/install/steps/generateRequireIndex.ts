import { readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'
import { APP_PROPS } from './writeAppProps.ts'

const REQUIRED = /\.(c?js|json)$/

/** Lists what `require` can find on the disk: `{ "Resources/app.js": 1 }`. The SDK's `generateRequireIndex`. */
export function generateRequireIndex({ xcodeAppDir }: AppBuild): void {
  const index: Record<string, 1> = {}
  for (const entry of readdirSync(xcodeAppDir, { recursive: true, withFileTypes: true })) {
    const path = relative(xcodeAppDir, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (entry.isFile() && REQUIRED.test(path) && path !== APP_PROPS) index[`Resources/${path}`] = 1
  }
  index['Resources/_index_.json'] = 1
  writeFileSync(join(xcodeAppDir, '_index_.json'), JSON.stringify(index))
}
