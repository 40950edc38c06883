import { isJsonObject, type JsonObject } from '../../wire/json.ts'

/** `over` upon `base`, dictionary in dictionary; a list replaces a list. Keys that begin with + stay out. The SDK's `mergePlist`. */
export function mergePlist(over: JsonObject, base: JsonObject): JsonObject {
  const merged = { ...base }
  for (const [key, value] of Object.entries(over)) {
    if (key.startsWith('+')) continue
    const before = merged[key]
    merged[key] = isJsonObject(value) ? mergePlist(value, isJsonObject(before) ? before : {}) : value
  }
  return merged
}
