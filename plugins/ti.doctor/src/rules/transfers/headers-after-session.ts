import type { NodePath } from '@babel/traverse'
import { apiOf, URL_SESSION } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { isMember, nameOfMember, objectOf, propertyOf, unwrap } from '../../code/expressions.ts'
import { flow } from '../../code/flow.ts'
import { bodyAround } from '../../code/sessions.ts'
import type { Rule } from '../../finding.ts'

export const headersAfterSession: Rule = {
  id: 'headers-after-session',
  finds: '`HTTPHeaderFields` that are set after the session was made of the configuration',
  why: 'iOS copies the configuration when the session is made: the headers are never sent.',
  mend: 'Set them before createSession.',
  source: 'https://developer.apple.com/documentation/foundation/urlsession/configuration',
  *check({ code }) {
    for (const { args, path: made, source } of code.callsOf(`${URL_SESSION}.createSession`)) {
      const configuration = propertyOf(args[0], 'configuration') ?? args[0]
      const body = bodyAround(made)
      if (!configuration?.isIdentifier() || !body) continue
      const binding = configuration.scope.getBinding(configuration.node.name)
      const paths = flow<'open' | 'copied'>(body, 'open', (state, node) =>
        node === made.node ? 'copied' : state,
      )
      for (const assignment of (binding?.referencePaths ?? []).flatMap(headersSet)) {
        if (apiOf(configuration, source) !== `${URL_SESSION}.SessionConfiguration`) continue
        const states = paths?.at(assignment.node)
        if (states?.has('copied') && !states.has('open'))
          yield { ...placeOf(source, assignment), what: 'the session was made without these headers' }
      }
    }
  },
}

/** `configuration.HTTPHeaderFields = …` */
function headersSet(reference: NodePath): NodePath[] {
  const member = reference.parentPath
  const assignment = member?.parentPath
  if (!isMember(member) || objectOf(member).node !== unwrap(reference).node) return []
  return nameOfMember(member) === 'HTTPHeaderFields' &&
    assignment?.isAssignmentExpression() &&
    member.key === 'left'
    ? [assignment]
    : []
}
