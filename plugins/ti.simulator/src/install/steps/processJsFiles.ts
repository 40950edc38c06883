import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'

/**
 * Passes the app's JavaScript through the SDK's analyzer: ES modules become CommonJS, syntax is lowered to the oldest iOS
 * of the app, `OS_IOS`, `ENV_…`, `DIST_…` and what the build knows of `Ti.App` become literals.
 *
 * The SDK's `processJSFiles` and its options (cli/lib/tasks/process-js-task.js).
 * @returns the members of Titanium that the app names.
 * @throws {InstallError} where a file is no JavaScript.
 */
export function processJsFiles(build: AppBuild, files: ReadonlyMap<string, string>): Set<string> {
  const symbols = new Set<string>()
  const options = {
    minify: build.minifyJS,
    transpile: true,
    targets: { ios: build.tiapp.minIosVersion },
    transform: transformOf(build),
  }
  for (const [path, source] of files) {
    const analyzed = build.javaScript.analyze(readFileSync(source, 'utf8'), { filename: path, ...options })
    const target = join(build.xcodeAppDir, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, analyzed.contents)
    for (const symbol of analyzed.symbols) symbols.add(symbol)
  }
  return symbols
}

/** Options of babel-plugin-transform-titanium; what is not known is not replaced. */
function transformOf({ deployType, target, titaniumSdkVersion, tiapp }: AppBuild): object {
  const { id, name, version, guid, deviceFamily } = tiapp
  return {
    platform: 'ios',
    deploytype: deployType,
    target,
    Ti: {
      version: titaniumSdkVersion,
      App: { deployType, id, name, version, ...(guid !== '' && { guid }) },
      Platform: {
        runtime: 'javascriptcore',
        manufacturer: 'apple',
        ...(deviceFamily !== 'universal' && { osname: deviceFamily }),
      },
      Filesystem: { lineEnding: '\n', separator: '/' },
    },
  }
}
