/** Bytes, numbers of one byte, and texts of one byte a letter. */
export type Part = Uint8Array | number | string

/** The parts one after the other. */
export function bytes(...parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const all = parts.map(values)
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of all) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function values(part: Part): ArrayLike<number> {
  if (typeof part === 'string') return Array.from(part, (letter) => letter.charCodeAt(0))
  return typeof part === 'number' ? [part] : part
}

/** The most significant byte first. */
export function uint(size: number, value: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** (size - 1 - at)) % 256)
}

/** Four bytes, the least significant first. */
export function uint32LittleEndian(value: number): Uint8Array {
  return uint(4, value).reverse()
}

/** So many bytes of one value. */
export function filled(length: number, value = 0): Uint8Array {
  return new Uint8Array(length).fill(value)
}
