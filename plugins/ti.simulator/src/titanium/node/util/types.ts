const tagOf = (value: unknown) => Object.prototype.toString.call(value).slice('[object '.length, -1)
const isTag = (tag: string) => (value: unknown) => typeof value === 'object' && tagOf(value) === tag

const TypedArray: object = Object.getPrototypeOf(Uint8Array.prototype)
const arrayTag = Object.getOwnPropertyDescriptor(TypedArray, Symbol.toStringTag)?.get
const isArrayOf = (tag: string) => (value: unknown) => arrayTag?.call(value) === tag

/** Kinds of objects that the engine names by a tag. */
const TAGGED = [
  'ArrayBuffer',
  'DataView',
  'Date',
  'Map',
  'Promise',
  'RegExp',
  'Set',
  'SharedArrayBuffer',
  'WeakMap',
  'WeakSet',
]
const TYPED = [
  'BigInt64',
  'BigUint64',
  'Float32',
  'Float64',
  'Int8',
  'Int16',
  'Int32',
  'Uint8',
  'Uint8Clamped',
  'Uint16',
  'Uint32',
]
const BOXED = ['Boolean', 'Number', 'String', 'Symbol']
const ERRORS = new Set([
  ...['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
])

type Test = (value: unknown) => boolean
const named = (
  names: readonly string[],
  suffix: string,
  test: (name: string) => Test,
): { [name: string]: Test } =>
  Object.fromEntries(names.map((name) => [`is${name}${suffix}`, test(`${name}`)]))

/** `util.types` of the SDK (common/Resources/ti.internal/extensions/node/internal/util/types.js). */
export const types: { readonly [name: string]: Test } = {
  ...named(TAGGED, '', isTag),
  ...named(TYPED, 'Array', (name) => isArrayOf(`${name}Array`)),
  ...named(BOXED, 'Object', isTag),
  isAnyArrayBuffer: (value) => isTag('ArrayBuffer')(value) || isTag('SharedArrayBuffer')(value),
  isArgumentsObject: isTag('Arguments'),
  isArrayBufferView: (value) => ArrayBuffer.isView(value),
  isAsyncFunction: (value) => tagOf(value) === 'AsyncFunction',
  isBoxedPrimitive: (value) => BOXED.some((tag) => isTag(tag)(value)),
  isGeneratorFunction: (value) => tagOf(value) === 'GeneratorFunction',
  isGeneratorObject: isTag('Generator'),
  isMapIterator: isTag('Map Iterator'),
  isNativeError: (value) => value instanceof Error && ERRORS.has(value.constructor.name),
  isSetIterator: isTag('Set Iterator'),
  isTypedArray: (value) => arrayTag?.call(value) !== undefined,
}
