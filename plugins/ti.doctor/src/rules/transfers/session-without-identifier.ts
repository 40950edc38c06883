import { URL_SESSION } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { entriesOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const sessionWithoutIdentifier: Rule = {
  id: 'session-without-identifier',
  finds: '`createSessionConfiguration` without an `identifier`',
  why: 'The module makes background sessions only, which iOS knows by their identifier: without it the call throws.',
  mend: "Name it: createSessionConfiguration({ identifier: 'com.example.downloads' }).",
  source: 'https://github.com/tidev/ti.urlsession#readme',
  *check({ code }) {
    for (const { args, path, source } of code.callsOf(`${URL_SESSION}.createSessionConfiguration`)) {
      const [options] = args
      const entries = entriesOf(options)
      if (options && !entries) continue
      const identifier = entries?.get('identifier')
      if (
        !identifier ||
        (identifier.isLiteral() && !identifier.isTemplateLiteral() && !identifier.isStringLiteral())
      )
        yield { ...placeOf(source, path), what: 'the session configuration has no identifier' }
    }
  },
}
