import { chainOf, ownPropertiesOf } from '../../../api/members.ts'
import { nativeLog } from '../../../kernel/nativeLog.ts'
import { effects } from './effects.ts'

/** By type, what has not been told yet of the properties that nothing is drawn for. */
const untold = new Map<string, Set<string>>()

/** Says once, by its name, that a property which the app has set is stored and no more. */
export function tellUndrawn(type: string, name: string, value: unknown): void {
  const names = untold.get(type) ?? undrawnOf(type)
  untold.set(type, names)
  if (value === undefined || value === null || !names.delete(name)) return
  nativeLog('warn', `${name} of ${type} is stored, and nothing is drawn for it yet`)
}

function undrawnOf(type: string): Set<string> {
  const known = chainOf(type).filter((each) => each in effects)
  const drawn = new Set(known.flatMap((each) => (effects[each] ?? '').split(' ')))
  return new Set(known.flatMap((each) => ownPropertiesOf(each)).filter((name) => !drawn.has(name)))
}
