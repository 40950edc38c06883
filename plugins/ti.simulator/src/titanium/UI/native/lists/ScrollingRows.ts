import type { UiProperties } from '../../../../wire/ui.ts'
import { wireNumber } from '../dimension.ts'
import { initial, tellGlass } from '../hooks.ts'
import { Rows } from './Rows.ts'

/** What a list and a table share: their rows scroll. */
export abstract class ScrollingRows extends Rows {
  setContentOffset(offset: unknown, _options?: object): void {
    if (typeof offset !== 'object' || offset === null) return
    const points = (name: string) => wireNumber(Reflect.get(offset, name))
    this[tellGlass]({ contentOffset: { x: points('x'), y: points('y') } })
  }

  override [initial](): UiProperties {
    return { layout: 'vertical' }
  }
}
