import { types } from '../util/types.ts'

const isPrimitive = (value: unknown) => Object(value) !== value
const tagOf = (value: unknown) => Object.prototype.toString.call(value)

/** How `assert` compares two values: strictly by `Object.is`, prototypes and symbols, loosely by `==`. */
export function deepEqual(actual: unknown, expected: unknown, strict: boolean): boolean {
  return new Comparison(strict).equal(actual, expected)
}

class Comparison {
  readonly #strict: boolean
  /** Objects that are being compared, with their depth: a cycle must lead to the same depth on both sides. */
  readonly #seen = [new Map<unknown, number>(), new Map<unknown, number>()] as const
  #depth = 0

  constructor(strict: boolean) {
    this.#strict = strict
  }

  equal(actual: unknown, expected: unknown): boolean {
    if (isPrimitive(actual) && isPrimitive(expected))
      // biome-ignore lint/suspicious/noDoubleEquals: the loose comparison that the caller asks for.
      return this.#strict ? Object.is(actual, expected) : actual == expected
    return this.#sameKind(actual, expected) && this.#sameContent(Object(actual), Object(expected))
  }

  #sameKind(actual: unknown, expected: unknown): boolean {
    if (isPrimitive(actual) || isPrimitive(expected) || tagOf(actual) !== tagOf(expected)) return false
    if (this.#strict && Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return false
    if (actual instanceof RegExp) return String(actual) === String(expected)
    if (actual instanceof Date) return expected instanceof Date && Object.is(+actual, +expected)
    if (actual instanceof Error)
      return expected instanceof Error && actual.name === expected.name && actual.message === expected.message
    if (Array.isArray(actual)) return Array.isArray(expected) && actual.length === expected.length
    if (actual instanceof Map) return expected instanceof Map && actual.size === expected.size
    if (actual instanceof Set) return expected instanceof Set && actual.size === expected.size
    if (types.isBoxedPrimitive?.(actual))
      return Object.is(Object(actual).valueOf(), Object(expected).valueOf())
    return true
  }

  #sameContent(actual: object, expected: object): boolean {
    const [left, right] = this.#seen
    const known = left.get(actual)
    const other = right.get(expected)
    if (known !== undefined && other !== undefined) return known === other
    this.#depth += 1
    left.set(actual, this.#depth)
    right.set(expected, this.#depth)
    const same = this.#sameElements(actual, expected) && this.#sameProperties(actual, expected)
    left.delete(actual)
    right.delete(expected)
    return same
  }

  #sameElements(actual: object, expected: object): boolean {
    if (actual instanceof Map && expected instanceof Map) return this.#matchAll([...actual], [...expected])
    if (actual instanceof Set && expected instanceof Set) return this.#matchAll([...actual], [...expected])
    return true
  }

  /** In whatever order, each with one of its own. */
  #matchAll(actual: readonly unknown[], expected: readonly unknown[]): boolean {
    const left = [...expected]
    return actual.every((each) => {
      const index = left.findIndex((other) => this.equal(each, other))
      if (index >= 0) left.splice(index, 1)
      return index >= 0
    })
  }

  #sameProperties(actual: object, expected: object): boolean {
    const names = this.#names(actual)
    return (
      names.length === this.#names(expected).length &&
      names.every(
        (name) =>
          Object.prototype.propertyIsEnumerable.call(expected, name) &&
          this.equal(Reflect.get(actual, name), Reflect.get(expected, name)),
      )
    )
  }

  #names(object: object): PropertyKey[] {
    if (!this.#strict) return Object.keys(object)
    const symbols = Object.getOwnPropertySymbols(object)
    return [
      ...Object.keys(object),
      ...symbols.filter((each) => Object.prototype.propertyIsEnumerable.call(object, each)),
    ]
  }
}
