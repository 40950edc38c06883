export type Json = null | boolean | number | string | Json[] | JsonObject

/** What `JSON.parse` makes of a JSON object. */
export interface JsonObject {
  [key: string]: Json
}
