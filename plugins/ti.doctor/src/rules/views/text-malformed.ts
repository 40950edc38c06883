import { stringsEntry, type Text } from 'ti.simulator/i18n'
import { type Fault, faultOf, type Rule } from '../../finding.ts'
import type { Language, TextFile } from '../../project/texts.ts'

/** Its texts go into a file of their own, InfoPlist.strings. */
const APP = 'app.xml'

export const textMalformed: Rule = {
  id: 'text-malformed',
  finds:
    'an i18n file that is not well-formed XML of `<resources>`; a text in it without a name, with the name of another, with markup, or with a `\\` that breaks Localizable.strings',
  why: 'The build takes what it can of such a file and says nothing: on the phone L() gives keys in the place of texts, or texts that are cut off.',
  mend: 'Correct the markup.',
  source: 'https://github.com/tidev/node-titanium-sdk/blob/main/lib/i18n.js',
  *check({ texts, malformed }) {
    yield* malformed.texts.map(faultOf)
    for (const language of texts) yield* faultsOf(language)
  },
}

function* faultsOf({ files }: Language): Iterable<Fault> {
  const seen = new Map<string, string>()
  for (const { file, root, texts } of files) {
    if (root.name !== 'resources')
      yield fault(file, root, `the first element is <${root.name}>, not <resources>`)
    for (const text of texts) {
      const { name } = text
      yield* faultsIn(file, text)
      const key = `${file.endsWith(`/${APP}`)} ${name}`
      const other = seen.get(key)
      if (other !== undefined && name !== '')
        yield fault(
          file,
          text,
          `${other} has a text "${name}" too, and only one of them is taken`,
          'Remove one of them, or give it another name.',
        )
      seen.set(key, other ?? `${file}:${text.line}`)
    }
  }
}

function* faultsIn(file: TextFile['file'], text: Text): Iterable<Fault> {
  const { name, isWhole } = text
  if (name === '')
    yield fault(file, text, 'this text has no name, so nothing can ask for it', 'Write <string name="…">.')
  else if (!isWhole)
    yield fault(
      file,
      text,
      `the text "${name}" has markup in it, and only what is before that is taken`,
      'Write &lt; for a <, and put comments between the texts.',
    )
  else if (stringsEntry(name, text.text) === undefined)
    yield fault(
      file,
      text,
      `the text "${name}" breaks the file that iOS reads, so that all texts of this language are lost`,
      'Write \\\\ for each \\ that is to be seen.',
    )
}

function fault(
  file: string,
  { line, column }: Pick<Text, 'line' | 'column'>,
  what: string,
  mend?: string,
): Fault {
  return { file, line, column, what, ...(mend !== undefined && { mend }) }
}
