import { placeOf } from '../../code/Code.ts'
import { constantOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const propertyReadOnly: Rule = {
  id: 'property-read-only',
  finds: 'code that sets or removes a property of `Ti.App.Properties` that tiapp.xml sets',
  why: 'Properties of tiapp.xml cannot be changed: the call only logs an error, and the old value stays.',
  mend: 'Use another name for what the app keeps.',
  source: 'https://titaniumsdk.com/api/titanium/app/properties.html',
  *check({ tiapp, code }) {
    for (const { api, name, args, path, source } of code.calls) {
      if (api !== 'Ti.App.Properties' || !/^(set[A-Z]|removeProperty$)/.test(name)) continue
      const key = constantOf(args[0])
      const property = typeof key === 'string' ? tiapp.properties.get(key) : undefined
      if (property)
        yield {
          ...placeOf(source, path),
          what: `"${key}" is set in tiapp.xml:${property.line} and cannot be changed`,
        }
    }
  },
}
