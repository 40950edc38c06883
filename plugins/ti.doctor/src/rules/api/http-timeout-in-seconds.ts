import { placeOf } from '../../code/Code.ts'
import { constantOf, propertyOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

/** No answer over a mobile network is that fast, and nobody waits that many seconds. */
const SHORTEST_MS = 200

export const httpTimeoutInSeconds: Rule = {
  id: 'http-timeout-in-seconds',
  finds: 'an HTTPClient with a `timeout` that can only be meant in seconds',
  why: 'It is in milliseconds: over a mobile network every request fails.',
  mend: 'Multiply it by 1000.',
  source: 'https://titaniumsdk.com/api/titanium/network/httpclient.html#timeout',
  *check({ code }) {
    for (const { args, source } of code.callsOf('Ti.Network.createHTTPClient')) {
      const timeout = propertyOf(args[0], 'timeout')
      const milliseconds = constantOf(timeout)
      if (timeout && typeof milliseconds === 'number' && milliseconds > 0 && milliseconds < SHORTEST_MS)
        yield {
          ...placeOf(source, timeout),
          what: `the request is given up after ${milliseconds} milliseconds`,
        }
    }
  },
}
