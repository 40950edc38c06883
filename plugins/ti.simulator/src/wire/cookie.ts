/** A cookie as NSHTTPCookieStorage keeps it. https://developer.apple.com/documentation/foundation/httpcookie */
export interface HttpCookie {
  readonly name: string
  readonly value: string
  /** With a dot in front it is for all hosts under the domain. */
  readonly domain: string
  readonly path: string
  /** ms since 1970; null ends with the app's process. */
  readonly expires: number | null
  readonly secure: boolean
  readonly httpOnly: boolean
}
