import type { NodePath } from '@babel/traverse'
import { placeOf } from '../../code/Code.ts'
import { childOf, entriesOf, isCall, isMember, nameOfMember, objectOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const progressNeverShown: Rule = {
  id: 'progress-never-shown',
  finds: 'a ProgressBar or ActivityIndicator that is never shown',
  why: 'Both are hidden until show() is called.',
  mend: 'Call show(), or create it with visible: true.',
  source: 'https://titaniumsdk.com/api/titanium/ui/progressbar.html',
  *check({ code }) {
    for (const name of ['createProgressBar', 'createActivityIndicator']) {
      for (const { args, path, source } of code.callsOf(`Ti.UI.${name}`)) {
        const entries = entriesOf(args[0])
        if ((args[0] && !entries) || entries?.has('visible') || !staysHidden(path)) continue
        yield { ...placeOf(source, path), what: 'nothing shows this' }
      }
    }
  },
}

/** Kept in a variable that is added to a view, given values, and nothing else. */
function staysHidden(made: NodePath): boolean {
  const declarator = made.parentPath
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return false
  const binding = declarator.scope.getBinding(declarator.node.id.name)
  return (
    binding?.constant === true && binding.referencePaths.length > 0 && binding.referencePaths.every(isNoShow)
  )
}

function isNoShow(reference: NodePath): boolean {
  const parent = reference.parentPath
  if (isMember(parent) && objectOf(parent).node === reference.node)
    return !/^(show|visible|animate|applyProperties)$/.test(nameOfMember(parent) ?? 'show')
  const call = parent?.isArrayExpression() ? parent.parentPath : parent
  const callee = isCall(call) ? childOf(call, 'callee') : undefined
  return isMember(callee) && nameOfMember(callee) === 'add'
}
