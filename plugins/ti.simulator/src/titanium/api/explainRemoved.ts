import { readFileSync } from 'node:fs'
import { launch } from '../kernel/os.ts'
import { generated } from './members.generated.ts'
import { inWords, removalOf, removedMethods } from './removals.ts'

/** `$.label.setText is not a function`, as V8 says it: what was called. */
const NO_FUNCTION = /^(.*?)([\w$]+) is not a function/
/** `Cannot read properties of undefined (reading 'X')`: what was asked of nothing. */
const NO_OBJECT = /^Cannot (?:read|set) properties of undefined \((?:reading|setting) '([^']+)'\)/
const FRAME = /(?:\(|at )(\/[^\s()]+\.js):(\d+):(\d+)/
const ACCESSOR = /^(get|set)([A-Z]\w*)$/

/**
 * Why an exception happened, where an app has used what an SDK before 13 took away: `undefined` itself says nothing, and so
 * must not be in the way of an app that asks for the member first.
 */
export function explainRemoved(error: unknown): string | undefined {
  if (!(error instanceof TypeError)) return undefined
  const [, object = '', called] = NO_FUNCTION.exec(error.message) ?? []
  if (called !== undefined) return explainPath(object + called) ?? explainMethod(called)
  const [, asked] = NO_OBJECT.exec(error.message) ?? []
  const owner =
    asked === undefined ? undefined : /((?:Ti|Titanium)(?:\.\w+)+)\.$/.exec(codeBefore(error))?.[1]
  return owner === undefined ? undefined : (explainPath(`${owner}.${asked}`) ?? explainPath(owner))
}

function explainPath(path: string): string | undefined {
  const name = path.replace(/^Titanium\b/, 'Ti')
  const removal = removalOf(name)
  return removal && inWords(name, removal)
}

function explainMethod(name: string): string | undefined {
  const removal = Object.hasOwn(removedMethods, name) ? removedMethods[name] : undefined
  if (removal) return inWords(`${name}()`, removal)
  const [, kind, capital = ''] = ACCESSOR.exec(name) ?? []
  const property = properties().get(capital.toLowerCase())
  if (kind === undefined || property === undefined) return undefined
  return inWords(`${name}()`, ['10.0', `the property ${property}${kind === 'set' ? ' = …' : ''}`])
}

let names: Map<string, string> | undefined

/** Every property that an API type has, by its name in small letters. */
function properties(): ReadonlyMap<string, string> {
  names ??= new Map(
    Object.values(generated).flatMap(([, list]) =>
      list.split(' ').map((name) => [name.toLowerCase(), name] as const),
    ),
  )
  return names
}

/** The line of the app that threw, up to what it asked for. */
function codeBefore(error: Error): string {
  const [, file, line, column] = FRAME.exec(error.stack ?? '') ?? []
  if (file === undefined) return ''
  try {
    const lines = readFileSync(launch.containers.bundle + file, 'utf8').split('\n')
    return lines[Number(line) - 1]?.slice(0, Number(column) - 1) ?? ''
  } catch {
    return ''
  }
}
