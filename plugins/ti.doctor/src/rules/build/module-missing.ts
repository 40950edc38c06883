import { placeOf } from '../../code/Code.ts'
import { hasOwnModule, requiresIn } from '../../code/requires.ts'
import type { Rule } from '../../finding.ts'

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
  *check(project) {
    const named = new Set(project.tiapp.modules.map(({ text }) => text))
    for (const source of project.code.sources) {
      for (const { module, path } of requiresIn(source)) {
        if (!NATIVE.includes(module) || named.has(module) || hasOwnModule(project, module)) continue
        yield {
          ...placeOf(source, path),
          what: `${module} is not among the <modules> of tiapp.xml for iPhone`,
        }
      }
    }
  },
}
