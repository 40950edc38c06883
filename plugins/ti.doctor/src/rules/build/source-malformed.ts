import { faultOf, type Rule } from '../../finding.ts'

export const sourceMalformed: Rule = {
  id: 'source-malformed',
  finds: 'a script that cannot be read',
  why: 'The build ends at it.',
  mend: 'Correct the syntax.',
  source: 'https://github.com/tidev/node-titanium-sdk/blob/main/lib/jsanalyze.js',
  check: ({ malformed }) => malformed.sources.map(faultOf),
}
