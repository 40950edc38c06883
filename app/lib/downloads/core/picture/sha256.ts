/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes: FIPS 180-4, 4.2.2. */
const K = fractions(64, Math.cbrt)
/** The same of the square roots of the first 8 primes: FIPS 180-4, 5.3.3. */
const H0 = fractions(8, Math.sqrt)

/** Titanium can hash strings only, so this is FIPS 180-4 written out. */
export function createSha256() {
  const hash = H0.slice()
  const schedule = new Int32Array(64)
  let rest = new Uint8Array()
  let length = 0

  /** Takes the next bytes of the message. */
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
    /** The digest in lower-case hex; nothing can be added after it. */
    digest(): string {
      update(padding(length))
      return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
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

/**
 * One block: FIPS 180-4, 6.2.2. Written out, in plain variables of 32-bit numbers: a phone gives an app's JavaScript no
 * JIT, and each function and each small array would cost more than the arithmetic.
 */
function compress(hash: Int32Array, w: Int32Array, data: DataView, at: number): void {
  for (let t = 0; t < 16; t++) w[t] = data.getInt32(at + t * 4)
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15] ?? 0
    const y = w[t - 2] ?? 0
    const sigma0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const sigma1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[t] = (w[t - 16] ?? 0) + sigma0 + (w[t - 7] ?? 0) + sigma1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let t = 0; t < 64; t++) {
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t1 = (h + sum1 + (g ^ (e & (f ^ g))) + (K[t] ?? 0) + (w[t] ?? 0)) | 0
    const t2 = sum0 + ((a & b) | (c & (a | b)))
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const sums = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) hash[i] = (hash[i] ?? 0) + (sums[i] ?? 0)
}

function fractions(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return Int32Array.from(primes, (prime) => (root(prime) % 1) * 0x100000000)
}
