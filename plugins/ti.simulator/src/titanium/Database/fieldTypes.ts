import type { Blob } from '../Blob.ts'
import { nativeError } from '../kernel/nativeError.ts'

/** DatabaseFieldType of DatabaseModule.h. */
export const FIELD_TYPES = {
  FIELD_TYPE_STRING: 0,
  FIELD_TYPE_INT: 1,
  FIELD_TYPE_FLOAT: 2,
  FIELD_TYPE_DOUBLE: 3,
}

type Value = string | number | Blob | null

const CASTS = new Map<number, { readonly name: string; readonly text: RegExp; of(value: number): number }>([
  [FIELD_TYPES.FIELD_TYPE_INT, { name: 'int', text: /^\s*[-+]?\d+$/, of: Math.trunc }],
  [
    FIELD_TYPES.FIELD_TYPE_FLOAT,
    { name: 'float', text: /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i, of: Math.fround },
  ],
  [
    FIELD_TYPES.FIELD_TYPE_DOUBLE,
    { name: 'double', text: /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i, of: Number },
  ],
])

/** The value as the type asked for; a type that is none asks for nothing. Throws where the value is no such thing. */
export function castTo(type: unknown, value: Value): Value | undefined {
  if (typeof type !== 'number' && typeof type !== 'string') return value
  if (Number(type) === FIELD_TYPES.FIELD_TYPE_STRING) return value === null ? undefined : String(value)
  const cast = CASTS.get(Number(type))
  if (!cast) return value
  if (typeof value === 'number') return cast.of(value)
  if (typeof value === 'string' && cast.text.test(value)) return cast.of(Number(value))
  throw nativeError('Invalid type passed to function', `Couldn't cast from ${kindOf(value)} to ${cast.name}`)
}

/** The class that the value has on iOS. */
function kindOf(value: Value): string {
  if (value === null) return 'NSNull'
  return typeof value === 'string' ? 'NSString' : 'TiBlob'
}
