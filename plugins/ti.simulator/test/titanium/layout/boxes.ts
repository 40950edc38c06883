import { container } from '../../../src/titanium/layout/arrange.ts'
import { Box, type Content, type Kind } from '../../../src/titanium/layout/box.ts'
import { type Extents, FILLS } from '../../../src/titanium/layout/extents.ts'
import { pager } from '../../../src/titanium/layout/pages.ts'
import { list, row, section, table } from '../../../src/titanium/layout/rows.ts'
import { Screen } from '../../../src/titanium/layout/screen.ts'
import { scroller } from '../../../src/titanium/layout/scroll.ts'
import { tools } from '../../../src/titanium/layout/tools.ts'
import { stack, tabs, window } from '../../../src/titanium/layout/windows.ts'
import { metrics } from '../../../src/wire/metrics.ts'
import type { UiValue } from '../../../src/wire/ui.ts'

const KINDS = { container, list, pager, row, scroller, section, stack, table, tabs, tools, window }

/** A view as a test writes it: its properties as the wire has them, its kind, and the views in it. */
export interface Spec {
  readonly kind?: keyof typeof KINDS | Kind
  readonly usual?: Extents
  readonly content?: Content
  readonly views?: readonly Spec[]
  readonly [property: string]: unknown
}

export function boxOf({
  kind = 'container',
  usual = FILLS,
  content = {},
  views = [],
  ...properties
}: Spec): Box {
  const box = new Box(typeof kind === 'string' ? KINDS[kind] : kind, usual, content)
  box.set(properties as { [name: string]: UiValue })
  for (const [index, view] of views.entries()) box.insert(boxOf(view), index)
  return box
}

const PHONE = { model: 'iPhone', width: 393, height: 852 }

/** A screen with these on it, laid out. */
export function screenWith(specs: readonly Spec[], { width, height } = PHONE): Screen {
  const screen = new Screen(metrics({ ...PHONE, width, height }))
  for (const [index, spec] of specs.entries()) screen.insert(boxOf(spec), index)
  screen.layOut(width, height, screen.metrics)
  return screen
}

/** Where the views in a parent of 100 by 200 points lie: x, y, width and height. */
export function framesIn(parent: Spec, size = { width: 100, height: 200 }): (readonly number[])[] {
  const screen = screenWith([{ ...parent, left: 0, top: 0, ...size }])
  const [box] = screen.children
  return box ? box.children.map(frameOf) : []
}

export function frameOf({ frame }: Box): readonly number[] {
  return [frame.x, frame.y, frame.width, frame.height]
}
