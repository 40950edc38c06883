import type { Position, XmlElement } from 'ti.typescript/reading'
import { type ModuleKind, moduleKindOf } from '../../code/moduleKind.ts'
import { type Fault, faultOf, type Rule } from '../../finding.ts'
import { type PackageScope, packageScopeOf } from '../../project/packageScope.ts'
import { type Hook, hooksIn, pluginFolder } from '../../project/plugins.ts'
import type { Project } from '../../project/readProject.ts'

/** Alloy writes this file when it compiles, so that a fresh clone does not have it yet. */
const ALLOY_HOOK = 'plugins/ti.alloy/hooks/alloy.js'

export const hookUnloadable: Rule = {
  id: 'hook-unloadable',
  finds:
    'a hook of a plugin that Node cannot load, such as that of Alloy below a package.json of `"type": "module"`',
  why: 'The Titanium CLI loads hooks by import() and keeps the error to itself: the build goes on without the hook and says that it went well. Without that of Alloy the app is empty.',
  mend: 'Give the folder of the plugin a package.json whose "type" is what its hooks are.',
  source: 'https://nodejs.org/api/packages.html#determining-module-system',
  *check(project) {
    for (const plugin of project.tiapp.plugins) yield* faultsOf(project, plugin)
  },
}

function* faultsOf({ dir, kind, has }: Project, plugin: XmlElement): Iterable<Fault> {
  const folder = pluginFolder(dir, plugin)
  const isAlloy = plugin.text === 'ti.alloy'
  // In a project without app/ the hook of Alloy has nothing to do.
  if (folder === undefined || (isAlloy && kind === 'classic')) return
  const scope = packageScopeOf(dir, `${folder}/hooks`)
  const hooks = hooksIn(dir, folder)
  const awaited = isAlloy && !has(ALLOY_HOOK) ? [ALLOY_HOOK] : []
  if (hooks.length + awaited.length === 0) return
  if (scope && 'what' in scope) {
    yield faultOf(scope)
    return
  }
  const read = hooks.map((hook) => ({ hook, kind: moduleKindOf(hook.file, hook.text) }))
  for (const { hook, kind: found } of read) {
    if ('what' in found) yield { ...faultOf(found), mend: 'Correct the syntax.' }
    else if (found.kind === 'module' && found.stray) yield mixed(hook, found.stray)
    else if (found.kind === 'module' && scope?.type !== 'module') yield notCommonJs(hook, found, scope)
  }
  const common = read.flatMap(({ hook, kind: found }) => (isCommonJs(found) ? [hook.file] : []))
  const wrong = [...awaited, ...common]
  if (scope?.type === 'module' && wrong.length > 0) yield notAModule(wrong, folder, scope)
}

function isCommonJs(found: object): boolean {
  return 'kind' in found && found.kind === 'commonjs'
}

function notAModule(files: readonly string[], folder: string, { file, at }: PackageScope): Fault {
  return {
    ...{ file, ...at },
    what: `"type": "module" makes Node take ${files.join(' and ')} ${files.length > 1 ? 'for ES modules, but they are CommonJS' : 'for an ES module, but it is CommonJS'}`,
    mend: file.startsWith(`${folder}/`)
      ? 'Set "type": "commonjs" here, or write the hooks as ES modules: export function init(…).'
      : `Put a package.json of { "type": "commonjs" } into ${folder}, and commit it.`,
  }
}

function mixed({ file }: Hook, at: Position): Fault {
  const what = 'this hook is an ES module, where exports and module are not defined'
  return { file, ...at, what, mend: 'Use export here, or require() instead of import and export.' }
}

function notCommonJs(
  { file }: Hook,
  { line, column }: ModuleKind & { kind: 'module' },
  scope?: PackageScope,
): Fault {
  const taken =
    scope?.type === 'commonjs'
      ? `"type": "commonjs" of ${scope.file} makes Node take it for CommonJS`
      : 'no package.json says so, and Node before 20.19, and 22 before 22.7, take it for CommonJS'
  const what = `this hook is an ES module, but ${taken}`
  return { file, line, column, what, mend: 'Set "type": "module" in the package.json of the plugin.' }
}
