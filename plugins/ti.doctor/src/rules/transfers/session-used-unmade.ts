import type { NodePath } from '@babel/traverse'
import { URL_SESSION } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { calleeOf, isMember, nameOfMember, objectOf } from '../../code/expressions.ts'
import { flow } from '../../code/flow.ts'
import type { Source } from '../../code/parseSource.ts'
import { assignmentsOf, bodyAround, TASK_METHODS, variableOf } from '../../code/sessions.ts'
import type { Rule } from '../../finding.ts'

export const sessionUsedUnmade: Rule = {
  id: 'session-used-unmade',
  finds: 'a task that is started on a session before the session is made, or that nothing makes',
  why: 'The variable is still undefined: a TypeError stops the script, and with it the start of the app.',
  mend: 'Make the session first.',
  source: 'https://github.com/tidev/ti.urlsession#readme',
  *check({ code }) {
    for (const source of code.sources)
      for (const path of neverMade(source))
        yield { ...placeOf(source, path), what: 'nothing ever makes this session' }
    for (const call of TASK_METHODS.flatMap((name) => code.callsOf(`${URL_SESSION}.Session.${name}`))) {
      const variable = variableOf(call)
      const body = bodyAround(call.path)
      // Of a variable of an outer function nobody knows what it holds by now.
      if (!variable || !body || bodyAround(variable.path) !== body) continue
      const assignments = assignmentsOf(variable)
      const paths = flow<'unmade' | 'made'>(body, 'unmade', (state, node) =>
        assignments.has(node) ? 'made' : state,
      )
      const states = paths?.at(call.path.node)
      if (states?.has('unmade') && !states.has('made'))
        yield { ...placeOf(call.source, call.path), what: `${variable.identifier.name} is not made yet` }
    }
  },
}

/** Tasks of a variable that is declared, and given nothing anywhere. */
function neverMade(source: Source): NodePath[] {
  const found: NodePath[] = []
  source.program.traverse({
    CallExpression(path) {
      const callee = calleeOf(path)
      const session =
        isMember(callee) && TASK_METHODS.includes(nameOfMember(callee) ?? '') ? objectOf(callee) : undefined
      const binding = session?.isIdentifier() ? session.scope.getBinding(session.node.name) : undefined
      const declarator = binding?.path
      if (!binding?.constant || !declarator?.isVariableDeclarator() || declarator.node.init) return
      // `for (const session of sessions)` gives it one.
      const isLoop = declarator.parentPath.parentPath?.isForXStatement()
      if (
        declarator.node.id.type === 'Identifier' &&
        !isLoop &&
        !declarator.parentPath.parentPath?.isExportDeclaration()
      )
        found.push(path)
    },
  })
  return found
}
