import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'
import { type Module, modules } from './modules.ts'
import { nodeModules } from './nodeModules.ts'

/** Folders of Resources whose files replace those of the root on an iPhone, the last one first. */
const OWN_FOLDERS = ['iphone', 'ios']
/** Other platforms' folders, which the SDK leaves out (its list of platforms, and those of older SDKs). */
const OTHER_FOLDERS = ['android', 'mobileweb', 'windows', 'blackberry', 'tizen', 'ipad']
/** What a version control system or Finder leaves (the CLI's `cli.ignoreDirs` and `cli.ignoreFiles`). */
const IGNORED_FOLDERS = /^(\.svn|_svn|\.git|\.hg|\.?[Cc][Vv][Ss]|\.bzr|\$RECYCLE\.BIN)$/
const IGNORED_FILES =
  /^(\.gitignore|\.npmignore|\.cvsignore|\.DS_Store|\._.*|[Tt]humbs.db|\.vspscc|\.vssscc|\.sublime-project|\.sublime-workspace|\.project|\.tmproj)$/
/** Folders of a CommonJS module that are no code. */
const DOCUMENTS = ['apidoc', 'docs', 'documentation', 'example']

/**
 * What goes into the app: its path there -> the file it comes from. Modules in JavaScript go into a folder of their
 * name, what native ones bring along into `modules/<name>`.
 *
 * The SDK's `gatherResources` (iphone/cli/commands/_build.js); a symbolic link to a folder is followed, as it does.
 */
export function gatherResources({ projectDir, tiapp }: AppBuild): Map<string, string> {
  const resources = join(projectDir, 'Resources')
  return new Map([
    ...walk(resources, '', [...OWN_FOLDERS, ...OTHER_FOLDERS]),
    ...OWN_FOLDERS.flatMap((folder) => [...walk(join(resources, folder), '')]),
    ...nodeModules(projectDir).flatMap(({ folder, path }) => [...walk(folder, path, ['node_modules'])]),
    ...modules(projectDir, tiapp).flatMap((module) => [...filesOf(module)]),
  ])
}

/** A native module brings pictures and the like, and sometimes scripts; one in JavaScript is all there. */
function* filesOf({ id, folder, isNative }: Module): Generator<[string, string]> {
  if (!isNative) yield* walk(folder, id, DOCUMENTS)
  else {
    yield* walk(join(folder, 'assets'), join('modules', id.toLowerCase()))
    yield* walk(join(folder, 'Resources'), '')
  }
}

function* walk(folder: string, path: string, leftOut: readonly string[] = []): Generator<[string, string]> {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const source = join(folder, name)
    const stat = statSync(source, { throwIfNoEntry: false })
    if (stat?.isDirectory()) {
      if (!leftOut.includes(name) && !IGNORED_FOLDERS.test(name)) yield* walk(source, join(path, name))
    } else if (stat?.isFile() && !IGNORED_FILES.test(name))
      yield [join(path, name).split(sep).join('/'), source]
  }
}
