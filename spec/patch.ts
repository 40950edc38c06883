/** A small change of a source file of `app`, such as a developer might make by mistake. */
export interface Patch {
  /** Path below `app/lib`, without extension. */
  readonly file: string
  /** A piece of one line, there exactly once and free of types: they are gone where it is replaced. */
  readonly find: string
  readonly put: string
}

/** @throws {Error} that says how to mend a patch whose place is no longer there. */
export function patched(source: string, { file, find, put }: Patch): string {
  const places = source.split(find).length - 1
  if (places !== 1)
    throw new Error(
      `The mutant of app/lib/${file}.ts no longer applies: "${find}" is there ${places} times, not once. ` +
        'Look up what the line has become, and put it into the list of spec/mutants that has the mutant.',
    )
  return source.replace(find, () => put)
}
