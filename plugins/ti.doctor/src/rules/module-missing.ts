import type { NodePath } from '@babel/traverse'
import { isGlobal } from '../code/apiOf.ts'
import { placeOf } from '../code/Code.ts'
import { argumentsOf, calleeOf, constantOf, isCall } from '../code/expressions.ts'
import type { Source } from '../code/parseSource.ts'
import type { Rule } from '../finding.ts'

/** Native modules that come with the SDK. */
const NATIVE = [
  'com.appcelerator.urlSession',
  'ti.map',
  'ti.identity',
  'ti.webdialog',
  'ti.coremotion',
  'ti.applesignin',
  'facebook',
]

export const moduleMissing: Rule = {
  id: 'module-missing',
  finds: 'a native module that the code requires and `<modules>` does not name',
  why: 'The build leaves the module out, and require throws "Requested module not found" on the phone.',
  mend: 'Add <module platform="iphone">…</module> to <modules> of tiapp.xml.',
  source: 'https://github.com/tidev/ti.urlsession#readme',
  *check({ tiapp, code, has }) {
    const named = new Set(tiapp.modules.map(({ text }) => text))
    for (const source of code.sources) {
      for (const { module, path } of requiresIn(source)) {
        const ownFile = ['app/lib', 'Resources', 'Resources/iphone', 'app/lib/ios'].some(
          (folder) =>
            has(`${folder}/${module}.js`) || has(`${folder}/${module}.ts`) || has(`${folder}/${module}`),
        )
        if (!NATIVE.includes(module) || named.has(module) || ownFile) continue
        yield {
          ...placeOf(source, path),
          what: `${module} is not among the <modules> of tiapp.xml for iPhone`,
        }
      }
    }
  },
}

function requiresIn(source: Source): { module: string; path: NodePath }[] {
  const found: { module: string; path: NodePath }[] = []
  source.program.traverse({
    ImportDeclaration(path) {
      if (path.node.importKind !== 'type') found.push({ module: path.node.source.value, path })
    },
    CallExpression(path) {
      const module =
        isCall(path) && isGlobal(calleeOf(path), 'require') ? constantOf(argumentsOf(path)[0]) : undefined
      if (typeof module === 'string') found.push({ module, path })
    },
  })
  return found
}
