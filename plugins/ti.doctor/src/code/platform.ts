import type { NodePath } from '@babel/traverse'
import { childOf } from './expressions.ts'

/** Whether code is inside of a test for the platform, so that it may not be for iOS at all. */
export function isForPlatform(path: NodePath): boolean {
  return testsAround(path).some((test) => anyIn(test, isPlatform))
}

/** Whether code asks for a member before it uses it: `if (Ti.App.iOS.x)`, `typeof`, `?.`, `&&`. */
export function isFeatureTest(path: NodePath, name: string): boolean {
  if (path.isOptionalMemberExpression() || path.parentPath?.isOptionalCallExpression()) return true
  return testsAround(path).some((test) =>
    anyIn(test, (part) => part.isIdentifier({ name }) || part.isStringLiteral({ value: name })),
  )
}

/** The tests on which it depends whether a piece of code runs, and the ones it is part of. */
function testsAround(path: NodePath): NodePath[] {
  const tests: NodePath[] = []
  path.findParent((parent) => {
    if (parent.isIfStatement() || parent.isConditionalExpression()) tests.push(childOf(parent, 'test'))
    else if (parent.isLogicalExpression()) tests.push(childOf(parent, 'left'))
    else if (parent.isUnaryExpression()) tests.push(childOf(parent, 'argument'))
    return false
  })
  return tests
}

function anyIn(test: NodePath, is: (path: NodePath) => boolean): boolean {
  let found = is(test)
  test.traverse({
    enter(path) {
      if (is(path)) found = true
    },
  })
  return found
}

function isPlatform(path: NodePath): boolean {
  if (path.isIdentifier())
    return /^(OS_(IOS|ANDROID)|osname|isAndroid|isIos|isIOS|ANDROID|IOS)$/.test(path.node.name)
  return path.isStringLiteral() && /^(android|iphone|ipad|ios)$/i.test(path.node.value)
}
