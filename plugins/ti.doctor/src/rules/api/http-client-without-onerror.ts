import { placeOf } from '../../code/Code.ts'
import { entriesOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const httpClientWithoutOnerror: Rule = {
  id: 'http-client-without-onerror',
  finds: 'an HTTPClient with `onload`, without `onerror`, in a file that never reads a `status`',
  why: 'Without onerror a 404 or 500 goes to onload, and passes for the answer; being offline goes nowhere.',
  mend: 'Add onerror.',
  source: 'https://titaniumsdk.com/api/titanium/network/httpclient.html#onerror',
  *check({ code }) {
    for (const { args, path, source } of code.callsOf('Ti.Network.createHTTPClient')) {
      const entries = entriesOf(args[0])
      if (!entries?.has('onload') || entries.has('onerror')) continue
      let provided = false
      source.program.traverse({
        MemberExpression({ node }) {
          if (node.property.type === 'Identifier' && /^(status|onerror)$/.test(node.property.name))
            provided = true
        },
        ObjectPattern({ node }) {
          for (const property of node.properties)
            if (
              property.type === 'ObjectProperty' &&
              property.key.type === 'Identifier' &&
              property.key.name === 'status'
            )
              provided = true
        },
      })
      if (!provided) yield { ...placeOf(source, path), what: 'an HTTP error passes for the answer' }
    }
  },
}
