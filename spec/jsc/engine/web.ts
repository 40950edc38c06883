import { ask } from './shell.ts'

/** https://encoding.spec.whatwg.org/#interface-textencoder */
class TextEncoder {
  encode(text: string): Uint8Array {
    const bytes = encodeURIComponent(text).match(/%..|[^%]/g) ?? []
    return Uint8Array.from(bytes, (byte) =>
      byte.length === 1 ? byte.charCodeAt(0) : Number.parseInt(byte.slice(1), 16),
    )
  }
}

/** https://url.spec.whatwg.org/#dom-url-hostname, as Node reads it. */
class URL {
  readonly hostname: string

  constructor(url: string) {
    this.hostname = ask({ ask: 'hostname', url })
  }
}

/** `createHash` of node:crypto, calculated by Node. */
export function createHash(algorithm: string) {
  const bytes: number[] = []
  const hash = {
    update(more: Uint8Array) {
      bytes.push(...more)
      return hash
    },
    digest(encoding: string): string {
      if (encoding !== 'hex') throw new TypeError(`a digest is told as hex, not ${encoding}`)
      return ask({ ask: 'digest', algorithm, bytes })
    },
  }
  return hash
}

/** `randomInt` of node:crypto, for the seed of a random walk. */
export function randomInt(from: number, to: number): number {
  return from + Math.floor(Math.random() * (to - from))
}

/** Nothing is set in the environment: every walk is as long as `npm test` has it. */
const process = { env: {} }

/** fast-check keeps it, and would need it for limits of time alone, which no test sets. */
function clearTimeout(): never {
  throw new Error('a timer of jsc cannot be cleared')
}

/** What the tests and fast-check take from the Web and from Node, and the engine has not. The app's files are not given it. */
export const WEB = { TextEncoder, URL, clearTimeout, process }
