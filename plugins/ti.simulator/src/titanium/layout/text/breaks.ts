import { nodePackage } from '../../kernel/nodePackage.ts'

interface Breaker {
  nextBreak(): { readonly position: number } | null
}

const LineBreaker = nodePackage<new (text: string) => Breaker>('linebreak')
/**
 * Of such a text, as most are, UAX 14 says no more than that it may be broken after its spaces, and after a hyphen, a dash
 * or a slash between letters. Its tables, for all others, take longer to load than a screen to lay out.
 */
const PLAIN =
  /^(?:[\p{Script=Latin}\d .,:;'"()&…“”‘’%+=*_#@<>•°$€]|[!?](?![\p{L}\d(])|(?<=[\p{L} ])[-–/](?=[\p{L} ])|(?<= )—(?= ))*$/u
const OPPORTUNITY = / +(?! )|(?<=\p{L})[-–/](?=\p{L})/gu

/** Where a line may end within a paragraph, and at its end. https://www.unicode.org/reports/tr14/ */
export function breaksOf(text: string): number[] {
  if (PLAIN.test(text)) {
    const breaks = Array.from(text.matchAll(OPPORTUNITY), ({ index, 0: mark }) => index + mark.length)
    return breaks.at(-1) === text.length ? breaks : [...breaks, text.length]
  }
  const breaker = new (LineBreaker())(text)
  const positions: number[] = []
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) positions.push(at.position)
  return positions
}

/** The ends of the characters as a person counts them. */
export function graphemeEnds(text: string): number[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)
  return Array.from(segments, ({ index, segment }) => index + segment.length)
}
