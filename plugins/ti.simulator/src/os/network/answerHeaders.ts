/** The headers of an answer, as the server wrote them and in its order. */
export class AnswerHeaders {
  readonly #lines: readonly (readonly [string, string])[]

  /** @param raw names and values in turn */
  constructor(raw: readonly string[]) {
    this.#lines = raw.flatMap((name, index) =>
      index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : [],
    )
  }

  all(name: string): string[] {
    return this.#lines.flatMap(([each, value]) => (each.toLowerCase() === name ? [value] : []))
  }

  /** @param name in small letters; several lines of one name are one value, with commas between. */
  get(name: string): string | undefined {
    const values = this.all(name)
    return values.length === 0 ? undefined : values.join(', ')
  }

  /** As NSHTTPURLResponse has them: each name once. */
  get fields(): (readonly [string, string])[] {
    const names = new Map<string, string>()
    for (const [name] of this.#lines) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
    return [...names].map(([key, name]) => [name, this.get(key) ?? ''] as const)
  }
}
