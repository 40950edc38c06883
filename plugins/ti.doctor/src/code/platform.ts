import type { NodePath } from '@babel/traverse'

/** Whether code is inside of a test for the platform, so that it may not be for iOS at all. */
export function isForPlatform(path: NodePath): boolean {
  return (
    path.findParent((parent) => {
      const test =
        parent.isIfStatement() || parent.isConditionalExpression()
          ? parent.get('test')
          : parent.isLogicalExpression()
            ? parent.get('left')
            : undefined
      return test !== undefined && namesPlatform(test as NodePath)
    }) !== null
  )
}

function namesPlatform(test: NodePath): boolean {
  let found = isPlatform(test)
  test.traverse({
    enter(path) {
      if (isPlatform(path)) found = true
    },
  })
  return found
}

function isPlatform(path: NodePath): boolean {
  if (path.isIdentifier())
    return /^(OS_(IOS|ANDROID)|osname|isAndroid|isIos|isIOS|ANDROID|IOS)$/.test(path.node.name)
  return path.isStringLiteral() && /^(android|iphone|ipad|ios)$/i.test(path.node.value)
}

/** Whether code asks for a member before it uses it: `if (Ti.App.iOS.x)`, `typeof`, `?.`, `&&`. */
export function isFeatureTest(path: NodePath, name: string): boolean {
  if (path.isOptionalMemberExpression() || path.parentPath?.isOptionalCallExpression()) return true
  return (
    path.findParent((parent) => {
      const test =
        parent.isIfStatement() || parent.isConditionalExpression()
          ? parent.get('test')
          : parent.isLogicalExpression()
            ? parent.get('left')
            : parent.isUnaryExpression()
              ? parent.get('argument')
              : undefined
      return test !== undefined && mentionsName(test as NodePath, name)
    }) !== null
  )
}

function mentionsName(test: NodePath, name: string): boolean {
  let found = false
  const look = (path: NodePath) => {
    if (path.isIdentifier({ name }) || path.isStringLiteral({ value: name })) found = true
  }
  look(test)
  test.traverse({ enter: look })
  return found
}
