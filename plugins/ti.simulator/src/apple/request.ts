import type { IncomingHttpHeaders } from 'node:http2'
import { Refusal } from './refusal.ts'
import type { Headers } from './rules.ts'

/**
 * The device token in a request's path.
 * @throws {Refusal} `BadPath`, `MissingDeviceToken`
 */
export function tokenOf(path: string): string {
  const found = /^\/3\/device(?:\/([^/]*))?$/.exec(path)
  if (!found) throw new Refusal('BadPath', 'post to /3/device/<device token>')
  if (!found[1]) throw new Refusal('MissingDeviceToken', 'add the device token to the path')
  return found[1]
}

/** @throws {Refusal} `DuplicateHeaders`; `rawHeaders` lists names and values by turns. */
export function refuseDuplicates(rawHeaders: readonly string[]): void {
  const names = rawHeaders.filter((_, i) => i % 2 === 0)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new Refusal('DuplicateHeaders', `send ${twice} once`)
}

export function flatten(headers: IncomingHttpHeaders): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()]))
}
