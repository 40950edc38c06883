/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes: FIPS 180-4, 4.2.2. */
const K = fractions(64, Math.cbrt)
/** The same of the square roots of the first 8 primes: FIPS 180-4, 5.3.3. */
const H0 = fractions(8, Math.sqrt)

export interface Sha256 {
  /** Takes the next bytes of the message. */
  update(bytes: Uint8Array): void
  /** The digest in lower-case hex; nothing can be added after it. */
  digest(): string
}

/** Titanium can hash strings only, so this is FIPS 180-4 written out. */
export function createSha256(): Sha256 {
  const hash = H0.slice()
  const schedule = new Uint32Array(64)
  let rest = new Uint8Array()
  let length = 0

  function update(bytes: Uint8Array): void {
    length += bytes.length
    const message = joined(rest, bytes)
    const data = new DataView(message.buffer)
    let at = 0
    for (; at + 64 <= message.length; at += 64) compress(hash, schedule, data, at)
    rest = message.slice(at)
  }

  return {
    update,
    digest() {
      update(padding(length))
      return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('')
    },
  }
}

/** A 1 bit, zeros, and the length of the message in bits as 64-bit number: FIPS 180-4, 5.1.1. */
function padding(length: number): Uint8Array {
  const bytes = new Uint8Array(((119 - (length % 64)) % 64) + 9)
  bytes[0] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(length / 0x20000000))
  view.setUint32(bytes.length - 4, (length * 8) >>> 0)
  return bytes
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(left.length + right.length)
  bytes.set(left)
  bytes.set(right, left.length)
  return bytes
}

/** One block: FIPS 180-4, 6.2.2. Typed arrays wrap at 32 bits, as the standard's additions do. */
function compress(hash: Uint32Array, w: Uint32Array, data: DataView, at: number): void {
  for (let t = 0; t < 16; t++) w[t] = data.getUint32(at + t * 4)
  for (let t = 16; t < 64; t++) {
    const w15 = word(w, t - 15)
    const w2 = word(w, t - 2)
    const sigma0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)
    const sigma1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10)
    w[t] = word(w, t - 16) + sigma0 + word(w, t - 7) + sigma1
  }
  let [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => word(hash, i)) as Eight
  for (let t = 0; t < 64; t++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + word(K, t) + word(w, t)) | 0
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) hash[i] = word(hash, i) + value
}

type Eight = [number, number, number, number, number, number, number, number]

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 0x100000000)
}
