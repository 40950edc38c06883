import { PALETTE } from '../../wire/look/palette.ts'
import { SIZES } from '../../wire/look/sizes.ts'
import { drawSymbol } from '../../wire/look/symbols.ts'
import { metrics } from '../../wire/metrics.ts'

/** The colours and sizes of iOS as variables of CSS: `switchWidth` is `--switch-width`. */
export function setLook({ style }: HTMLElement): void {
  for (const [name, { light, dark }] of Object.entries(PALETTE))
    style.setProperty(variable(name), `light-dark(${light}, ${dark})`)
  for (const [name, points] of Object.entries(SIZES)) style.setProperty(variable(name), `${points}px`)
  style.setProperty('--chevron', `url("${drawSymbol('chevron.left')}")`)
}

/** What the bars and the phone itself take of the screen as it lies. */
export function setMetrics({ style }: HTMLElement, width: number, height: number): void {
  const model = isTablet(width, height) ? 'iPad' : 'iPhone'
  for (const [name, points] of Object.entries(metrics({ model, width, height })))
    style.setProperty(variable(name), `${points}px`)
}

/** A screen larger than any iPhone's is that of an iPad. */
export function isTablet(width: number, height: number): boolean {
  return Math.min(width, height) >= 600
}

function variable(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
