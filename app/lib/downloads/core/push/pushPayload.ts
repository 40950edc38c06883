import type { Limits } from '../ports.js'
import { isWhole } from '../support/rules.js'
import type { Order } from '../transfer/transfer.js'
import { type AddressRules, addressProblem } from './addressProblem.js'
import { characters, firstNot, named } from './characters.js'

/** What a silent push may ask for. */
export interface PushOrder extends Pick<Order, 'url' | 'sha256' | 'bytesPromised'> {
  /** Names the push, so that one delivered twice starts nothing. */
  readonly id?: string | undefined
}

export type PushRules = AddressRules & Pick<Limits, 'maxBytes'>

/** What a push asks for, or why nothing is done for it, for the log. */
export type ParsedPush = { readonly order: PushOrder } | { readonly refused: string }

type Field = 'download_url' | 'id' | 'sha256' | 'bytes'

/** What a field of text has to be. */
interface TextRule {
  readonly allowed: RegExp
  /** How many characters, at least and at most. */
  readonly length: readonly [least: number, most: number]
  readonly rule: string
}

const ID: TextRule = {
  allowed: /^[\w.:-]$/,
  length: [1, 64],
  rule: '1 to 64 letters, digits or one of _ . : -',
}
const SHA256: TextRule = { allowed: /^[\da-f]$/i, length: [64, 64], rule: '64 hexadecimal digits' }

/** A push comes from outside, so it is refused unless each field is exactly as the app expects. */
export function parsePush(payload: object, rules: PushRules): ParsedPush {
  const { download_url: url, id, sha256, bytes } = payload as Record<Field, unknown>
  if (url === undefined) return { refused: 'the push has no download_url' }
  if (typeof url !== 'string') return { refused: `download_url must be text; it is ${kindOf(url)}` }
  const problem = addressProblem(url, rules)
  if (problem !== undefined) return { refused: `download_url ${problem}` }
  if (!isText(id, ID)) return { refused: textProblem('id', id, ID) }
  if (!isText(sha256, SHA256)) return { refused: textProblem('sha256', sha256, SHA256) }
  if (bytes !== undefined && !isWhole(1, rules.maxBytes)(bytes)) {
    const is = typeof bytes === 'number' ? bytes : kindOf(bytes)
    return { refused: `bytes must be a whole number from 1 to ${rules.maxBytes}; it is ${is}` }
  }
  return { order: { url, id, sha256: sha256?.toLowerCase(), bytesPromised: bytes } }
}

function isText(value: unknown, { allowed, length: [least, most] }: TextRule): value is string | undefined {
  if (value === undefined) return true
  if (typeof value !== 'string' || value.length < least || value.length > most) return false
  return firstNot(allowed, value) === undefined
}

/** What is wrong with a field that is not as its rule has it. A wrong character is told before a wrong length. */
function textProblem(field: Field, value: unknown, { allowed, rule }: TextRule): string {
  const must = `${field} must be ${rule}`
  if (typeof value !== 'string') return `${must}; it is ${kindOf(value)}`
  const wrong = firstNot(allowed, value)
  return `${must}; it has ${wrong === undefined ? count(value) : named(value, wrong)}`
}

function count(text: string): string {
  const { length } = characters(text)
  return length === 1 ? '1 character' : `${length} characters`
}

/** What a value is, without its content: that may be long, and nobody's business. */
function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'text'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
