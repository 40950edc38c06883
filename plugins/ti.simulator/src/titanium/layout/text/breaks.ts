import { nodePackage } from '../../kernel/nodePackage.ts'

interface Breaker {
  nextBreak(): { readonly position: number } | null
}

const LineBreaker = nodePackage<new (text: string) => Breaker>('linebreak')
/** Of such a text UAX 14 has nothing to say but that it may be broken after its spaces. */
const PLAIN = /^[\p{Script=Latin}\d .,;:!?'"()]*$/u

/** Where a line may end within a paragraph, and at its end. https://www.unicode.org/reports/tr14/ */
export function breaksOf(text: string): number[] {
  if (PLAIN.test(text))
    return [...text.matchAll(/ +(?! )/g)]
      .map(({ index, 0: spaces }) => index + spaces.length)
      .concat(text.length)
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
