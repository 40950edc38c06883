import { faultOf, type Rule } from '../../finding.ts'

export const viewBroken: Rule = {
  id: 'view-broken',
  finds: 'a view that is no XML, uses an id twice, or requires a view that is not there',
  why: 'Alloy ends the build; or the phone does, when it opens the view. Of two elements with one id only the last is on $.',
  mend: 'Correct the view.',
  source: 'https://titaniumsdk.com/guide/Alloy_Framework/Alloy_Guide/Alloy_Views/Alloy_XML_Markup.html',
  check: ({ markup }) => markup.viewProblems.map(faultOf),
}
