import { faultOf, type Rule } from '../../finding.ts'

export const configMalformed: Rule = {
  id: 'config-malformed',
  finds: 'an `app/config.json` that is no JSON, or has a section that is no object',
  why: 'Alloy ends the build, or leaves the settings out: Alloy.CFG has none of them on the phone.',
  mend: 'Correct the JSON.',
  source: 'https://titaniumsdk.com/guide/Alloy_Framework/Alloy_Guide/Alloy_Concepts.html',
  check: ({ malformed }) => malformed.config.map(faultOf),
}
