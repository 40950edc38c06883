import { nodePackage } from '../../kernel/nodePackage.ts'

const ranges = nodePackage<Readonly<Record<string, string>>>('@fontsource/inter/unicode.json')

/** The end of what every font of Latin has, for which nothing is looked up. */
const LATIN_1 = 0x100
/** Dashes, quotation marks, dots: in the files of Latin too. */
const PUNCTUATION = { from: 0x2000, to: 0x206f }
interface Range {
  readonly script: string
  readonly from: number
  readonly to: number
}
let table: readonly Range[] | undefined

/** The part of Inter that a character is in, by the ranges by which a browser chooses (`unicode-range`); null for none. */
export function scriptOf(codePoint: number): string | null {
  if (codePoint < LATIN_1 || (PUNCTUATION.from <= codePoint && codePoint <= PUNCTUATION.to)) return 'latin'
  table ??= read()
  return table.find(({ from, to }) => from <= codePoint && codePoint <= to)?.script ?? null
}

/** Of two ranges the browser takes the one that is declared last. */
function read(): Range[] {
  return Object.entries(ranges())
    .reverse()
    .flatMap(([script, text]) =>
      text.split(',').map((range) => {
        const [from = '', to = from] = range.trim().replace('U+', '').split('-')
        return { script, from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
      }),
    )
}
