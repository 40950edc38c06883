/** The members of one API type that its declaration names itself; those of its parent are not repeated. */
export interface Declaration {
  readonly type: string
  /** The API name it extends, or '' for a namespace. */
  readonly parent: string
  readonly properties: Set<string>
  readonly methods: Set<string>
  /** Of the properties those that only the SDK sets; constants are not named again. */
  readonly readOnly: Set<string>
}

const OPENING = /^( *)(?:declare )?(namespace|class|interface) (\w+)(?: extends ([\w.]+))? \{(\})?/
const MEMBER = /^ *(?:(?:static|readonly|const|let|function|abstract) )*(\w+)\??(?:<[^>]*>)?([:(])\s*(.*)$/
const READ_ONLY = /^ *(?:(?:static )?readonly|const) (?![A-Z0-9_]+:)/
/** `getText()` and `setText()`, gone since SDK 10. */
const ACCESSOR = /^ *\* [GS]ets the value of the <[\w.]+> property\.$/
const apiName = (name: string) => name.replace(/^Titanium\b/, 'Ti')

/**
 * Reads the names out of the declarations of @types/titanium, which are made by a program and so keep one form: one
 * member a line, a class or namespace opened and closed on lines of their own.
 */
export function readDeclarations(source: string): Map<string, Declaration> {
  const found = new Map<string, Declaration>()
  const open: { name: string; indent: number; declaration?: Declaration }[] = []
  let accessor = false

  for (const line of source.split('\n')) {
    const opening = OPENING.exec(line)
    const innermost = open.at(-1)
    if (opening) {
      const [, spaces = '', kind, name = '', parent = ''] = opening
      if (opening[5]) continue
      const type = apiName([...open.map((each) => each.name), name].join('.'))
      const declared = kind !== 'interface' && type.startsWith('Ti')
      const declaration = declared ? declare(found, type, kind === 'class' ? apiName(parent) : '') : undefined
      open.push({ name, indent: spaces.length, ...(declaration && { declaration }) })
    } else if (innermost && line === `${' '.repeat(innermost.indent)}}`) {
      open.pop()
    } else if (ACCESSOR.test(line)) {
      accessor = true
    } else if (innermost?.declaration) {
      const member = MEMBER.exec(line)
      if (!member) continue
      if (!accessor) addMember(innermost.declaration, member, READ_ONLY.test(line))
      accessor = false
    }
  }
  return found
}

/** A module is declared twice, as a namespace of its types and as a class of its members. */
function declare(found: Map<string, Declaration>, type: string, parent: string): Declaration {
  const known = found.get(type)
  const declaration = {
    type,
    parent: parent || (known?.parent ?? ''),
    properties: known?.properties ?? new Set<string>(),
    methods: known?.methods ?? new Set<string>(),
    readOnly: known?.readOnly ?? new Set<string>(),
  }
  found.set(type, declaration)
  return declaration
}

/** A member typed `never` is one that the parent has and this type has not. */
function addMember(
  declaration: Declaration,
  [, name = '', mark, rest = '']: RegExpExecArray,
  isReadOnly: boolean,
): void {
  if (mark === '(') declaration.methods.add(name)
  else if (rest !== 'never;') {
    declaration.properties.add(name)
    if (isReadOnly) declaration.readOnly.add(name)
  }
}
