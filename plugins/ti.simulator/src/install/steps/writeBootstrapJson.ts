import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'

const BOOTSTRAP = /\.bootstrap\.js$/

/**
 * Lists the scripts that run before app.js, those named `*.bootstrap.js`, in ti.internal/bootstrap.json.
 *
 * The SDK's `writeBootstrapJson`. https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_How-tos/Extending_Titanium_Mobile/Bootstrap_Files.html
 */
export function writeBootstrapJson({ xcodeAppDir }: AppBuild, files: Iterable<string>): void {
  const scripts = [...files].filter((path) => BOOTSTRAP.test(path)).map((path) => path.replace(/\.js$/, ''))
  mkdirSync(join(xcodeAppDir, 'ti.internal'), { recursive: true })
  writeFileSync(join(xcodeAppDir, 'ti.internal', 'bootstrap.json'), JSON.stringify({ scripts }))
}
