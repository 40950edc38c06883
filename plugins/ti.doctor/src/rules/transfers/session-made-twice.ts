import type { NodePath } from '@babel/traverse'
import { type ApiCall, placeOf } from '../../code/Code.ts'
import { takerOf } from '../../code/endings.ts'
import { argumentsOf, callsMember, constantOf } from '../../code/expressions.ts'
import { flow } from '../../code/flow.ts'
import { bodyAround, sessionsMade } from '../../code/sessions.ts'
import type { Rule } from '../../finding.ts'

export const sessionMadeTwice: Rule = {
  id: 'session-made-twice',
  finds: 'a second URL session with the identifier of one that is there',
  why: 'iOS logs "A background URLSession with identifier … already exists!"; which of the two gets the events is undefined.',
  mend: 'Make it once, when the app starts, and keep it in a variable.',
  source:
    'https://developer.apple.com/documentation/foundation/urlsessionconfiguration/background(withidentifier:)',
  *check({ code }) {
    const made = sessionsMade(code).filter(({ identifier }) => identifier !== undefined)
    const told = new Set<string | undefined>()
    for (const { call, identifier } of made) {
      const again = made.some((other) => other.identifier === identifier && comesBefore(other.call, call))
      if (told.has(identifier) || !(again || isRepeated(call.path))) continue
      told.add(identifier)
      yield { ...placeOf(call.source, call.path), what: `there may be a session "${identifier}" already` }
    }
  },
}

/** On some path through the same function. */
function comesBefore(first: ApiCall, second: ApiCall): boolean {
  const body = bodyAround(second.path)
  if (first === second || !body || body !== bodyAround(first.path)) return false
  const paths = flow<'no' | 'yes'>(body, 'no', (state, node) => (node === first.path.node ? 'yes' : state))
  return paths?.at(second.path.node).has('yes') ?? false
}

/** At every tap, whatever came before: by the listener, or by a function that it calls. */
function isRepeated(path: NodePath, steps = 5): boolean {
  const fn = path.getFunctionParent()
  if (!fn || steps === 0 || providesForOne(fn)) return false
  const taker = takerOf(fn)
  if (taker) return taker.name === 'addEventListener' && constantOf(argumentsOf(taker.call)[0]) === 'click'
  if (!fn.isFunctionDeclaration() || !fn.node.id) return false
  const references = fn.parentPath.scope.getBinding(fn.node.id.name)?.referencePaths ?? []
  return references.some((reference) => {
    const handed = takerOf(reference)
    if (handed)
      return handed.name === 'addEventListener' && constantOf(argumentsOf(handed.call)[0]) === 'click'
    return isRepeated(reference, steps - 1)
  })
}

/** A function that tests something first, or lets a session go, may know what it does. */
function providesForOne(fn: NodePath): boolean {
  let provides = false
  fn.traverse({
    'IfStatement|ConditionalExpression|LogicalExpression|SwitchStatement'() {
      provides = true
    },
    CallExpression(call: NodePath) {
      if (callsMember(call, 'invalidateAndCancel') || callsMember(call, 'finishTasksAndInvalidate'))
        provides = true
    },
  })
  return provides
}
