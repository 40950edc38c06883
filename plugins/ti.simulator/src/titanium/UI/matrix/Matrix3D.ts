import type { UiValue } from '../../../wire/ui.ts'
import { methodsOf } from '../../api/members.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { wireNumber } from '../native/dimension.ts'
import { wired } from '../native/hooks.ts'
import { IDENTITY, inverse, product, rotation } from './fourByFour.ts'

/** A scale of 0 means a very small one (Ti3DMatrix.m). */
const SMALLEST_SCALE = 0.0001

/**
 * Turns, scales and moves a view in space; each method gives another matrix.
 * https://titaniumsdk.com/api/titanium/ui/matrix3d.html
 */
export class Matrix3D extends KrollProxy {
  /** As Ti3DMatrix.m still calls itself. */
  override readonly [apiNameOf] = 'Ti.UI.3DMatrix'
  #numbers: readonly number[] = IDENTITY

  static create(options?: { readonly scale?: unknown } | null): Matrix3D {
    const scale = options?.scale
    return scale === undefined ? new Matrix3D() : new Matrix3D().scale(scale)
  }

  static of(numbers: readonly number[]): Matrix3D {
    const matrix = new Matrix3D()
    matrix.#numbers = numbers
    return matrix
  }

  /** @param angle in degrees, about the axis (x, y, z) */
  rotate(angle: unknown, x: unknown, y: unknown, z: unknown): Matrix3D {
    const turn = rotation((wireNumber(angle) * Math.PI) / 180, wireNumber(x), wireNumber(y), wireNumber(z))
    return Matrix3D.of(product(turn, this.#numbers))
  }

  scale(sx: unknown, sy: unknown = sx, sz: unknown = sy): Matrix3D {
    const [x, y, z] = [sx, sy, sz].map((scale) => wireNumber(scale) || SMALLEST_SCALE)
    return Matrix3D.of(product(diagonal(x, y, z), this.#numbers))
  }

  translate(tx: unknown, ty: unknown, tz: unknown): Matrix3D {
    const move = [...IDENTITY.slice(0, 12), wireNumber(tx), wireNumber(ty), wireNumber(tz), 1]
    return Matrix3D.of(product(move, this.#numbers))
  }

  multiply(other: unknown): Matrix3D {
    if (!(other instanceof Matrix3D)) throw new TypeError('Ti.UI.Matrix3D.multiply takes a Ti.UI.Matrix3D')
    return Matrix3D.of(product(this.#numbers, other.#numbers))
  }

  /** A matrix that has no inverse stays as it is (CATransform3DInvert). */
  invert(): Matrix3D {
    return Matrix3D.of(inverse(this.#numbers) ?? this.#numbers)
  }

  get [wired](): UiValue {
    return [...this.#numbers]
  }

  override toString(): string {
    return '[object Ti3DMatrix]'
  }

  static {
    for (let index = 0; index < 16; index += 1)
      Object.defineProperty(Matrix3D.prototype, `m${Math.floor(index / 4) + 1}${(index % 4) + 1}`, {
        configurable: true,
        enumerable: true,
        get(this: Matrix3D) {
          return this.#numbers[index]
        },
        set(this: Matrix3D, value: unknown) {
          this.#numbers = this.#numbers.with(index, Math.fround(wireNumber(value)))
        },
      })
  }
}

function diagonal(x = 1, y = 1, z = 1): number[] {
  return [x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1]
}

refuseMissing(Matrix3D.prototype, 'Ti.UI.Matrix3D', methodsOf('Ti.UI.Matrix3D'))
