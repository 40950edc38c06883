import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { type Extents, FILLS } from '../layout/extents.ts'
import { Label } from '../UI/Label.ts'
import { constants } from '../UI/native/constants.ts'
import { usualExtents } from '../UI/native/hooks.ts'
import { Window } from '../UI/Window.ts'

/** Asked of any object by JavaScript, by Babel or by Alloy: nobody means the module by these. */
const NOT_OF_THE_MODULE = /^(_.*|then|toJSON|default|length)$/
/** `addCircle`, `logout`, `onPushReceived`: names that only functions have, as far as a name tells. */
const VERB =
  /^(add|apply|authenticate|authorize|begin|cancel|clear|close|configure|connect|delete|deselect|destroy|disable|disconnect|dismiss|display|enable|end|fire|hide|init|initiali[sz]e|launch|load|lock|log(in|out)?|on|open|pause|play|post|present|purchase|push|put|read|register|release|reload|remove|request|reset|restore|resume|save|scan|schedule|scroll|select|send|set|setup|share|show|snapshot|start|stop|store|subscribe|sync|toggle|track|unlock|unregister|unsubscribe|update|upload|validate|verify|write|zoom)(?![a-z])/
/** As `VERB`, of functions of which the app wants an answer. */
const QUESTION = /^(can|contains|find|get|has|is|query)[A-Z]/
const told = new Set<string>()

function tellOnce(text: string): void {
  if (!told.has(text)) nativeLog('error', text)
  told.add(text)
}

class NotSimulatedModule extends Error {
  override readonly name = 'NotSimulated'

  constructor(member: string, id: string) {
    super(`${member} is not simulated: ${id} is a native module, and only an iPhone runs its code.`)
  }
}

/** Asks `unknown` for what an object does not have, where JavaScript would give undefined. */
function withUnknown<Stands extends object>(object: Stands, unknown: (name: string) => unknown): Stands {
  const known: object = Object.getPrototypeOf(object)
  const get = (_target: object, name: string | symbol, receiver: unknown) =>
    typeof name === 'symbol' || name in known || NOT_OF_THE_MODULE.test(name)
      ? Reflect.get(known, name, receiver)
      : unknown(name)
  Object.setPrototypeOf(object, new Proxy(known, { get }))
  return object
}

/** Shows where something of the module would be, and what; in a window of its own where the app opens it, as a drawer. */
class Placeholder extends Label {
  override get [usualExtents](): Extents {
    return FILLS
  }
}

function placeholder(id: string, create: string, properties: object): Label {
  const view = new Placeholder()
  view.applyProperties({
    text: `${id}: ${create.replace(/^create/, '')}`,
    textAlign: constants.TEXT_ALIGNMENT_CENTER,
    ...{ color: '#8e8e93', backgroundColor: '#f2f2f7', borderColor: '#c7c7cc', borderWidth: 1 },
    ...properties,
  })
  const window = new Window()
  const verbs = new Map([
    ['open', () => window.open()],
    ['close', () => window.close()],
  ])
  return withUnknown(view, (name) => {
    const verb = verbs.get(name)
    if (!verb) return unknown(name, `${name} of what ${id}.${create} gives`, id)
    if (view.parent === null) window.add(view)
    return verb
  })
}

/** What an app tells a module to do has no effect; for what it asks there is no answer. */
function unknown(name: string, member: string, id: string): unknown {
  if (QUESTION.test(name)) return refusal(member, id)
  if (VERB.test(name)) return () => tellOnce(`${member} is not simulated: it has no effect.`)
  tellOnce(`${member} is undefined: what the native module ${id} has is not known.`)
  return undefined
}

class NativeModule extends KrollProxy {
  override readonly [apiNameOf]: string

  constructor(id: string) {
    super()
    this[apiNameOf] = id
  }
}

/**
 * What `require` gives for a native module that is not simulated: a view that stands in its place for each `createX()`,
 * functions that do nothing, or throw by name where an answer is asked of them, and undefined for any other member; all told
 * in the log. So an app starts, a screen with a map comes up, and both say what they lack.
 */
export function standIn(id: string): KrollProxy {
  return withUnknown(new NativeModule(id), (name) => {
    if (/^create[A-Z]/.test(name))
      return (properties?: object) => {
        tellOnce(
          `${id}.${name} is not simulated: a placeholder stands for it, and what is set of it has no effect.`,
        )
        return placeholder(id, name, properties ?? {})
      }
    return unknown(name, `${id}.${name}`, id)
  })
}

function refusal(member: string, id: string): () => never {
  return () => {
    throw new NotSimulatedModule(member, id)
  }
}
