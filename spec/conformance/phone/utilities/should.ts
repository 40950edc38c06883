/** As much of should 13 as new assertions need; its own types leave that out. */
export interface Should {
  readonly Assertion: { add(name: string, assertion: (this: Assertion, ...args: string[]) => void): void }
}

interface Assertion {
  obj: object
  params: { readonly operator: string }
  /** Fails the assertion where it is false. */
  assert(isTrue: boolean): void
}
