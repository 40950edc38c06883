/** What a stream can do for the runtime, beside what an app sees of it. */

/** The next bytes, at most so many; none at the end. */
export const take: unique symbol = Symbol('take')
/** Takes bytes in. */
export const put: unique symbol = Symbol('put')
/** How large a buffer becomes that takes all there is. */
export const roomForAll: unique symbol = Symbol('roomForAll')
/** Whether `Ti.Stream.writeStream` tells of each piece too, and not only of the end. */
export const tellsPieces: unique symbol = Symbol('tellsPieces')
