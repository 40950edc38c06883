import { faultOf, type Rule } from '../../finding.ts'

export const xmlHandler: Rule = {
  id: 'xml-handler',
  finds:
    'an `on…="name"` whose function is missing, or is a `const`, `let` or `class`; an export that hides an element',
  why: "Alloy puts the view's code before the controller's: what is not declared as a function does not exist yet, and the phone shows a ReferenceError as soon as the view is made.",
  mend: 'Make it a function declaration of the controller.',
  source: 'https://titaniumsdk.com/guide/Alloy_Framework/Alloy_Guide/Alloy_Controllers.html',
  check: ({ markup }) => markup.handlerProblems.map(faultOf),
}
