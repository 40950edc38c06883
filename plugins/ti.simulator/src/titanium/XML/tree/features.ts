import { textOrNull } from '../arguments.ts'

const FEATURES = new Set(['core', 'xml'])
const VERSIONS = new Set(['1.0', '2.0'])

/** `(feature, version)`; a version of null is any. */
export function hasFeature(member: string, args: readonly unknown[]): boolean {
  if (args.length < 2) throw new TypeError(`${member} takes a feature and a version`)
  const feature = textOrNull(member, args[0])
  const version = textOrNull(member, args[1])
  return FEATURES.has(feature?.toLowerCase() ?? '') && (version === null || VERSIONS.has(version))
}
