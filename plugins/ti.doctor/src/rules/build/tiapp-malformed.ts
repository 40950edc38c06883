import type { Problem } from 'ti.typescript/reading'
import { type Finding, faultOf, type Rule } from '../../finding.ts'

export const tiappMalformed: Rule = {
  id: 'tiapp-malformed',
  finds: 'tiapp.xml is not the XML of a Titanium app',
  why: 'The Titanium CLI cannot read it, so there is no build. Nothing else was examined.',
  mend: 'Correct the markup.',
  source:
    'https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Guide/Appendices/tiapp.xml_and_timodule.xml_Reference.html',
  // A project with such a file is none that rules can look at: see tiappFinding.
  check: () => [],
}

/** The one finding there is when tiapp.xml cannot be read. */
export function tiappFinding(problem: Problem): Finding {
  const { id, why, mend, source } = tiappMalformed
  return { rule: id, why, mend, source, ...faultOf(problem) }
}
