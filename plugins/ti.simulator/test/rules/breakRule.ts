import type { Mutant } from './mutants/Mutant.ts'

/** @throws {Error} that says how to mend a mutant whose place is no longer there. */
export function breakRule(compiled: string, name: string, { file, find, put }: Mutant): string {
  const places = compiled.split(find).length - 1
  if (places === 1) return compiled.replace(find, () => put)
  throw new Error(
    `The mutant ${name} no longer applies: ${JSON.stringify(find)} is in dist/src/${file} ${places} times, not once. ` +
      'Look up what the line has become, and put it into test/rules/mutants/.',
  )
}
