import type { NodePath } from '@babel/traverse'
import type { Place } from '../place.ts'
import { methodOf } from './apiOf.ts'
import { argumentsOf, type Call, constantOf, functionAt, isCall } from './expressions.ts'
import type { Source } from './parseSource.ts'

/** A call of a Titanium method. */
export interface ApiCall {
  /** `Ti.App.iOS` */
  readonly api: string
  readonly name: string
  readonly path: Call
  readonly args: readonly NodePath[]
  readonly source: Source
}

/** `Ti.App.iOS.addEventListener(event, listener)` */
export interface Listener {
  readonly event: string
  readonly call: ApiCall
  /** The listener itself, where it can be found in the same file. */
  readonly fn: NodePath | undefined
}

/** All scripts of the project, read once. */
export interface Code {
  readonly sources: readonly Source[]
  readonly calls: readonly ApiCall[]
  /** The calls of `api.name`. */
  callsOf(method: string): readonly ApiCall[]
  /** Listeners of `Ti.App.iOS` for one of these events. */
  listenersOf(...events: string[]): readonly Listener[]
  /** Whether this name stands anywhere in the code: as a variable, a member or a key. */
  mentions(name: string): boolean
  /** Whether the app itself makes a member of this name: `label.setText = …`. */
  defines(name: string): boolean
  /** Whether exactly this text stands anywhere in the code. */
  says(text: string): boolean
}

export function readCode(sources: readonly Source[]): Code {
  const names = new Set<string>()
  const texts = new Set<string>()
  const defined = new Set<string>()
  const calls: ApiCall[] = []
  for (const source of sources) {
    source.program.traverse({
      Identifier: ({ node }) => void names.add(node.name),
      AssignmentExpression: ({ node }) => {
        if (node.left.type === 'MemberExpression' && node.left.property.type === 'Identifier')
          defined.add(node.left.property.name)
      },
      StringLiteral: ({ node }) => {
        texts.add(node.value)
        names.add(node.value)
      },
      TemplateElement: ({ node }) => void texts.add(node.value.cooked ?? ''),
      'CallExpression|OptionalCallExpression'(path: NodePath) {
        const method = methodOf(path, source)
        if (method && isCall(path)) calls.push({ ...method, path, args: argumentsOf(path), source })
      },
    })
  }
  const callsOf = (method: string) => calls.filter(({ api, name }) => `${api}.${name}` === method)
  const listeners = callsOf('Ti.App.iOS.addEventListener').flatMap((call): Listener[] => {
    const event = constantOf(call.args[0])
    return typeof event === 'string' ? [{ event, call, fn: functionAt(call.args[1]) }] : []
  })
  return {
    sources,
    calls,
    callsOf,
    listenersOf: (...events) => listeners.filter(({ event }) => events.includes(event)),
    mentions: (name) => names.has(name),
    defines: (name) => defined.has(name),
    says: (text) => texts.has(text),
  }
}

/** Where a piece of code is written. */
export function placeOf(source: Source, { node }: NodePath): Place {
  return { file: source.file, line: node.loc?.start.line ?? 1, column: (node.loc?.start.column ?? 0) + 1 }
}
