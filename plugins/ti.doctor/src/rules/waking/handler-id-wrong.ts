import type { NodePath } from '@babel/traverse'
import { type ApiCall, placeOf } from '../../code/Code.ts'
import { carries } from '../../code/events.ts'
import { useOfEvent } from '../../code/eventUse.ts'
import type { Rule } from '../../finding.ts'
import type { Project } from '../../project/readProject.ts'

export const handlerIdWrong: Rule = {
  id: 'handler-id-wrong',
  finds: '`endBackgroundHandler` called with something that is no `handlerId`',
  why: 'It takes one String, the handlerId of the event. Anything else throws, or ends nothing.',
  mend: 'Give it event.handlerId.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#endbackgroundhandler',
  *check(project) {
    const eventNodes = wrongValues(project)
    for (const call of project.code.callsOf('Ti.App.iOS.endBackgroundHandler')) {
      const what = wrong(call, eventNodes)
      if (what !== undefined) yield { ...placeOf(call.source, call.path), what }
    }
  },
}

/** Values of events that are no handlerId, by node: the event itself, and its other keys. */
function wrongValues({ code }: Project): Map<unknown, string> {
  const found = new Map<unknown, string>()
  for (const { event, fn } of code.listenersOf('silentpush', ...KNOWN)) {
    if (!fn) continue
    const { whole, keys } = useOfEvent(fn)
    for (const { node } of whole) found.set(node, 'the whole event')
    for (const [key, uses] of keys) {
      // What the event does not carry at all is told by event-key-absent.
      if (key !== 'handlerId' && carries(event, key) !== false)
        for (const { node } of uses) found.set(node, `its ${key}`)
    }
  }
  return found
}

const KNOWN = [
  'backgroundfetch',
  'backgroundtransfer',
  'sessioneventscompleted',
  'sessioncompleted',
  'downloadcompleted',
]

function wrong({ args }: ApiCall, eventNodes: ReadonlyMap<unknown, string>): string | undefined {
  const [id] = args
  if (!id) return 'endBackgroundHandler is called without a handlerId'
  if (isNoId(id)) return `endBackgroundHandler is called with ${describe(id)}, not with a handlerId`
  const value = eventNodes.get(id.node)
  return value && `endBackgroundHandler is called with ${value}, not with its handlerId`
}

function isNoId(path: NodePath): boolean {
  return (
    (path.isLiteral() && !path.isTemplateLiteral()) ||
    path.isObjectExpression() ||
    path.isArrayExpression() ||
    path.isFunction()
  )
}

function describe(path: NodePath): string {
  return path.isStringLiteral() ? `the fixed text "${path.node.value}"` : 'a value of another type'
}
