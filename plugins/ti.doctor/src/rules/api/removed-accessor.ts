import { methodsOf, propertiesOf } from 'ti.simulator/api'
import { placeOf } from '../../code/Code.ts'
import { isForPlatform } from '../../code/platform.ts'
import type { Rule } from '../../finding.ts'
import { sdkAtLeast } from '../../project/tiapp.ts'

/** Some of what these hold is set by methods that were there beside the property, and stayed. */
const CONTAINERS = new Set(
  [
    'Window',
    'TabGroup',
    'NavigationWindow',
    'ScrollableView',
    'ListView',
    'ListSection',
    'TableView',
    'TableViewSection',
  ].map((name) => `Ti.UI.${name}`),
)

export const removedAccessor: Rule = {
  id: 'removed-accessor',
  finds: 'an accessor that SDK 10 removed, such as `label.setText()` or `label.getText()`',
  why: 'It is undefined since: "is not a function" stops the script.',
  mend: 'Use the property.',
  source:
    'https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Release_Notes/Titanium_SDK_Release_Notes_10.x/',
  *check({ code, tiapp }) {
    if (sdkAtLeast(tiapp, 10, 0) === false) return
    for (const { api, name, path, source } of code.calls) {
      const [, kind, first = '', rest = ''] = /^(get|set)([A-Z])(\w*)$/.exec(name) ?? []
      const property = `${first.toLowerCase()}${rest}`
      const type = CONTAINERS.has(api) ? 'Ti.UI.View' : api
      if (kind === undefined || methodsOf(api).has(name) || !propertiesOf(type).has(property)) continue
      if (isForPlatform(path) || code.defines(name)) continue
      const mend = kind === 'get' ? `Read the property: .${property}` : `Set the property: .${property} = …`
      yield { ...placeOf(source, path), what: `${api} has no ${name}() since SDK 10`, mend }
    }
  },
}
