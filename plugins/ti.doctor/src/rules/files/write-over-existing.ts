import type { NodePath } from '@babel/traverse'
import { apiOf } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { useOfEvent } from '../../code/eventUse.ts'
import {
  argumentsOf,
  calleeOf,
  childOf,
  constantOf,
  isCall,
  isMember,
  nameOfMember,
  objectOf,
} from '../../code/expressions.ts'
import type { Source } from '../../code/parseSource.ts'
import type { Rule } from '../../finding.ts'

export const writeOverExisting: Rule = {
  id: 'write-over-existing',
  finds: 'a download that is written to a file of a fixed name which is not deleted first',
  why: 'write() copies the downloaded file, and copying onto a file that exists does nothing but return false: the second download is lost.',
  mend: 'Delete it first: if (file.exists()) file.deleteFile().',
  source: 'https://titaniumsdk.com/api/titanium/filesystem/file.html#write',
  *check({ code }) {
    for (const { fn, call } of code.listenersOf('downloadcompleted')) {
      for (const use of (fn && useOfEvent(fn).keys.get('data')) ?? []) {
        const write = use.parentPath
        if (isCall(write) && argumentsOf(write).length === 1 && isLost(write, call.source))
          yield { ...placeOf(call.source, write), what: 'nothing is written when the file exists' }
      }
    }
  },
}

/** A write to a fixed file, of which nobody looks at the result, and which nothing in the listener removes. */
function isLost(write: NodePath, source: Source): boolean {
  if (!isCall(write) || !write.parentPath.isExpressionStatement()) return false
  const callee = calleeOf(write)
  if (!isMember(callee) || nameOfMember(callee) !== 'write') return false
  const file = objectOf(callee)
  if (apiOf(file, source) !== 'Ti.Filesystem.File' || !isFixed(file)) return false
  let removed = false
  write.getFunctionParent()?.traverse({
    'MemberExpression|OptionalMemberExpression'(path: NodePath) {
      if (isMember(path) && /^(deleteFile|exists)$/.test(nameOfMember(path) ?? '')) removed = true
    },
  })
  return !removed
}

/** The name does not depend on anything: it is the same for every download. */
function isFixed(file: NodePath): boolean {
  const binding = file.isIdentifier() ? file.scope.getBinding(file.node.name) : undefined
  const made = binding?.path.isVariableDeclarator() ? childOf(binding.path, 'init') : file
  if (binding && !binding.constant) return false
  return (
    isCall(made) &&
    argumentsOf(made).every(
      (part) =>
        typeof constantOf(part) === 'string' ||
        (isMember(part) && /Directory$/.test(nameOfMember(part) ?? '')),
    )
  )
}
