import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'

/**
 * Copies pictures, JSON and whatever else is no JavaScript. The SDK's `copyUnmodifiedResources`; pictures that app thinning
 * moves into an asset catalogue stay files here, found by the same names.
 */
export function copyUnmodifiedResources({ xcodeAppDir }: AppBuild, files: ReadonlyMap<string, string>): void {
  for (const [path, source] of files) {
    const target = join(xcodeAppDir, path)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(source, target)
  }
}
