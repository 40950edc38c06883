import type { UiValue } from '../../../wire/ui.ts'
import { methodsOf } from '../../api/members.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { dimension, wireNumber } from '../native/dimension.ts'
import { wired } from '../native/hooks.ts'

/** The six numbers of CGAffineTransform: https://developer.apple.com/documentation/corefoundation/cgaffinetransform */
type Affine = readonly [a: number, b: number, c: number, d: number, tx: number, ty: number]

const IDENTITY: Affine = [1, 0, 0, 1, 0, 0]
/** A scale of 0 means a very small one (Ti2DMatrix.m). */
const SMALLEST_SCALE = 0.0001

/**
 * Turns, scales and moves a view; each method gives another matrix.
 * https://titaniumsdk.com/api/titanium/ui/matrix2d.html
 */
export class Matrix2D extends KrollProxy {
  /** As Ti2DMatrix.m still calls itself. */
  override readonly [apiNameOf] = 'Ti.UI.2DMatrix'
  #numbers = IDENTITY

  /** Rotation comes before scale, whichever is named first (Ti2DMatrix.m). */
  static create(options?: { readonly rotate?: unknown; readonly scale?: unknown } | null): Matrix2D {
    const { rotate, scale } = options ?? {}
    const turned = new Matrix2D().rotate(rotate ?? 0)
    return scale === undefined ? turned : of(scaled(turned.#numbers, wireNumber(scale), wireNumber(scale)))
  }

  static of(numbers: Affine): Matrix2D {
    const matrix = new Matrix2D()
    matrix.#numbers = numbers
    return matrix
  }

  /** @param angle in degrees, clockwise */
  rotate(angle: unknown): Matrix2D {
    const radians = (wireNumber(angle) * Math.PI) / 180
    const [sin, cos] = [Math.sin(radians), Math.cos(radians)]
    return of(product([cos, sin, -sin, cos, 0, 0], this.#numbers))
  }

  scale(sx: unknown, sy: unknown = sx): Matrix2D {
    return of(scaled(this.#numbers, wireNumber(sx) || SMALLEST_SCALE, wireNumber(sy) || SMALLEST_SCALE))
  }

  translate(tx: unknown, ty: unknown = tx): Matrix2D {
    return of(product([1, 0, 0, 1, points(tx), points(ty)], this.#numbers))
  }

  multiply(other: unknown): Matrix2D {
    if (!(other instanceof Matrix2D)) throw new TypeError('Ti.UI.Matrix2D.multiply takes a Ti.UI.Matrix2D')
    return of(product(this.#numbers, other.#numbers))
  }

  /** A matrix that has no inverse stays as it is (CGAffineTransformInvert). */
  invert(): Matrix2D {
    const [a, b, c, d, tx, ty] = this.#numbers
    const determinant = a * d - b * c
    if (determinant === 0) return of(this.#numbers)
    const linear: Affine = [d / determinant, -b / determinant, -c / determinant, a / determinant, 0, 0]
    return of(product([1, 0, 0, 1, -tx, -ty], linear))
  }

  get [wired](): UiValue {
    return [...this.#numbers]
  }

  override toString(): string {
    return '[object Ti2DMatrix]'
  }

  static {
    for (const [index, name] of ['a', 'b', 'c', 'd', 'tx', 'ty'].entries())
      Object.defineProperty(Matrix2D.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: Matrix2D) {
          return this.#numbers[index]
        },
        set(this: Matrix2D, value: unknown) {
          const changed = [...this.#numbers]
          changed[index] = index < 4 ? Math.fround(wireNumber(value)) : points(value)
          const [a = 1, b = 0, c = 0, d = 1, tx = 0, ty = 0] = changed
          this.#numbers = [a, b, c, d, tx, ty]
        },
      })
  }
}

const of = Matrix2D.of

/** A length of the app in points. */
function points(length: unknown): number {
  return wireNumber(dimension(length))
}

function scaled(numbers: Affine, sx: number, sy: number): Affine {
  return product([sx, 0, 0, sy, 0, 0], numbers)
}

/** The first, then the second: CGAffineTransformConcat. */
function product([a, b, c, d, tx, ty]: Affine, [e, f, g, h, ux, uy]: Affine): Affine {
  return [
    a * e + b * g,
    a * f + b * h,
    c * e + d * g,
    c * f + d * h,
    tx * e + ty * g + ux,
    tx * f + ty * h + uy,
  ]
}

refuseMissing(Matrix2D.prototype, 'Ti.UI.Matrix2D', methodsOf('Ti.UI.Matrix2D'))
