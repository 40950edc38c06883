/** What a stream can do for the runtime, beside what an app sees of it. */

/** The next bytes, at most so many; none at the end. */
export const take: unique symbol = Symbol('take')
/** Takes bytes in. */
export const put: unique symbol = Symbol('put')
/** How large a buffer becomes that takes all there is. */
export const roomForAll: unique symbol = Symbol('roomForAll')
/** Whether `Ti.Stream.writeStream` tells of each piece too, and not only of the end. */
export const tellsPieces: unique symbol = Symbol('tellsPieces')
/** Calls `read` when there is something to read, or the end has come; at once where nothing comes later. */
export const whenReadable: unique symbol = Symbol('whenReadable')
/** Whether what was read last is all that will ever come. */
export const isAtEnd: unique symbol = Symbol('isAtEnd')

/** What bytes are moved from and to. */
export interface Streaming {
  readonly [tellsPieces]: boolean
  [take](most: number): Uint8Array
  [put](bytes: Uint8Array): void
  [roomForAll](): number
  [whenReadable](read: () => void): void
  [isAtEnd](): boolean
}
