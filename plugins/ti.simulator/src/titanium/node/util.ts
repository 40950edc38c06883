import { format, formatWithOptions, inspect } from 'node:util'
import { assertArgumentType, assertFunction } from './argument.ts'
import { Buffer } from './buffer.ts'
import { console } from './console.ts'
import { process } from './process.ts'
import { types } from './util/types.ts'

type Callable = (this: unknown, ...args: unknown[]) => unknown

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (number: number) => String(number).padStart(2, '0')

function inherits(child: unknown, parent: unknown): void {
  assertFunction(child, 'constructor')
  assertFunction(parent, 'superConstructor')
  assertArgumentType(parent.prototype, 'superConstructor.prototype', 'Object')
  Object.defineProperty(child, 'super_', { value: parent })
  Object.setPrototypeOf(child.prototype, parent.prototype)
}

/** A function whose last argument is a callback becomes one that gives a promise. */
function promisify(original: unknown): Callable {
  assertFunction(original, 'original')
  return function (...args) {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, result?: unknown) => (error ? reject(error) : resolve(result))
      Reflect.apply(original, this, [...args, done])
    })
  }
}

/** The other way round. A rejection without a reason becomes an error, so that the callback knows of it. */
function callbackify(original: unknown): Callable {
  assertFunction(original, 'original')
  return function (...args) {
    const callback = args.pop()
    assertFunction(callback, 'callback')
    Promise.resolve(Reflect.apply(original, this, args)).then(
      (result) => callback(null, result),
      (reason: unknown) =>
        callback(reason || Object.assign(new Error('Promise was rejected with falsy value'), { reason })),
    )
  }
}

function deprecate(original: Callable, message: string): Callable {
  if (process.noDeprecation) return original
  return function (...args) {
    process.emitWarning(message, 'DeprecationWarning')
    return original.apply(this, args)
  }
}

function log(text: unknown): void {
  const date = new Date()
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')
  console.log(`${date.getDate()} ${MONTHS[date.getMonth()]} ${time} - ${text}`)
}

/**
 * `util` of the SDK (common/Resources/ti.internal/extensions/node/util.js). Its `inspect` and `format` are Node's own, adapted
 * by the SDK: so are these. https://nodejs.org/api/util.html
 */
export const util = {
  format: (...values: unknown[]) => format(...values),
  formatWithOptions: (options: object, ...values: unknown[]) => formatWithOptions(options, ...values),
  inspect,
  isArray: (value: unknown) => Array.isArray(value),
  isBoolean: (value: unknown) => typeof value === 'boolean',
  isBuffer: (value: unknown) => Buffer.isBuffer(value),
  isFunction: (value: unknown) => typeof value === 'function',
  isNull: (value: unknown) => value === null,
  isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  isNumber: (value: unknown) => typeof value === 'number',
  isObject: (value: unknown) => value !== null && typeof value === 'object',
  isPrimitive: (value: unknown) => Object(value) !== value,
  isString: (value: unknown) => typeof value === 'string',
  isSymbol: (value: unknown) => typeof value === 'symbol',
  isUndefined: (value: unknown) => value === undefined,
  isRegExp: types.isRegExp,
  isDate: types.isDate,
  isError: (value: unknown) =>
    value instanceof Error || String(Object.prototype.toString.call(value)) === '[object Error]',
  log,
  print: (...values: unknown[]) => console.log(values.join('')),
  puts: (...values: unknown[]) => console.log(values.join('\n')),
  error: (...values: unknown[]) => console.error(values.join('\n')),
  debug: (text: unknown) => console.error(`DEBUG: ${text}`),
  types,
  inherits,
  promisify,
  callbackify,
  deprecate,
  debuglog: () => () => {},
}
