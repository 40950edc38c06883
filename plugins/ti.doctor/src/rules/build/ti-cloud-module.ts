import { placeOf } from '../../code/Code.ts'
import { hasOwnModule, requiresIn } from '../../code/requires.ts'
import type { Rule } from '../../finding.ts'
import { sdkAtLeast } from '../../project/tiapp.ts'

export const tiCloudModule: Rule = {
  id: 'ti-cloud-module',
  finds: '`ti.cloud` among the `<modules>`, or required without a module of that name in the project',
  why: 'No SDK since 11.0 has it: the build ends, or require throws "Requested module not found" on the phone. The service it called was switched off on 1 September 2022.',
  mend: 'Remove it; or put a CommonJS module of that name, for a server of your own, into app/lib: it needs no <module>.',
  source: 'https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Release_Notes/',
  *check(project) {
    const { tiapp, code } = project
    if (sdkAtLeast(tiapp, 11, 0) === false) return
    const listed = tiapp.modules.find(({ text }) => text === 'ti.cloud')
    if (listed && !project.has('modules/commonjs/ti.cloud')) {
      const { line, column } = listed
      yield { file: 'tiapp.xml', line, column, what: 'the SDK has no module ti.cloud' }
    } else if (!hasOwnModule(project, 'ti.cloud')) {
      for (const source of code.sources)
        for (const { module, path } of requiresIn(source))
          if (module === 'ti.cloud')
            yield { ...placeOf(source, path), what: 'the SDK has no module ti.cloud' }
    }
  },
}
