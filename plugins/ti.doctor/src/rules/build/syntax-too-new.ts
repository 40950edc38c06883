import { checkSyntax } from 'ti.typescript/reading'
import { faultOf, type Rule } from '../../finding.ts'

export const syntaxTooNew: Rule = {
  id: 'syntax-too-new',
  finds: "JavaScript that the SDK's JavaScript pass cannot read, such as class fields and `#private`",
  why: 'The pass of every SDK up to 13 has the Babel of 2020: `ti build` ends at what came later, although Alloy and Node take it.',
  mend: 'Write it as ES2020 does.',
  source: 'https://github.com/tidev/node-titanium-sdk/blob/main/lib/jsanalyze.js',
  *check({ code }) {
    // In TypeScript the compiler sees to it: ti.typescript refuses it, others lower it.
    for (const { file, program } of code.sources)
      if (file.endsWith('.js')) for (const problem of checkSyntax(file, program.node)) yield faultOf(problem)
  },
}
