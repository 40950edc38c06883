import type { Rule } from '../finding.ts'
import { sdkAtLeast } from '../project/tiapp.ts'

export const tiCloudModule: Rule = {
  id: 'ti-cloud-module',
  finds: '`ti.cloud` among the `<modules>`',
  why: 'No SDK since 11.0 has it, so the build ends; and the service it called was switched off on 1 September 2022.',
  mend: 'Remove the <module>. A CommonJS module of that name in app/lib, for a server of your own, needs no entry.',
  source: 'https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Release_Notes/',
  *check({ tiapp, has }) {
    if (sdkAtLeast(tiapp, 11, 0) === false || has('modules/commonjs/ti.cloud')) return
    for (const { text, line, column } of tiapp.modules)
      if (text === 'ti.cloud')
        yield { file: 'tiapp.xml', line, column, what: 'the SDK has no module ti.cloud' }
  },
}
