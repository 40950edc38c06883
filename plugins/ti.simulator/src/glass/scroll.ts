import type { UiValue } from '../wire/ui.ts'
import { isRecord, type ScreenView } from './view.ts'

interface Offset {
  readonly x: number
  readonly y: number
}

const NOWHERE: Offset = { x: 0, y: 0 }

/** How far a view has scrolled, as the app has told it to; never beyond its content. */
export function scrollOffset(view: ScreenView): Offset {
  const { placement } = view
  if (!placement?.content) return NOWHERE
  const { frame, content } = placement
  const end = { x: Math.max(0, content.width - frame.width), y: Math.max(0, content.height - frame.height) }
  const asked = wanted(view, end)
  return { x: Math.min(end.x, Math.max(0, asked.x)), y: Math.min(end.y, Math.max(0, asked.y)) }
}

function wanted(view: ScreenView, end: Offset): Offset {
  const { contentOffset, currentPage, scrollTo } = view.properties
  if (typeof currentPage === 'number') return { x: currentPage * (view.placement?.frame.width ?? 0), y: 0 }
  if (scrollTo !== undefined && isRecord(scrollTo) && typeof scrollTo.view === 'number')
    return { x: 0, y: nearest(view, scrollTo.view) }
  if (contentOffset === undefined || !isRecord(contentOffset)) return NOWHERE
  return { x: along(contentOffset.x, end.x), y: along(contentOffset.y, end.y) }
}

/** '100%' is the end. */
function along(value: UiValue | undefined, end: number): number {
  if (value === '100%') return end
  return typeof value === 'number' ? value : 0
}

/** As far as is needed to see a row of the list whole. */
function nearest(list: ScreenView, row: number): number {
  const height = list.placement?.frame.height ?? 0
  for (const section of list.children)
    for (const each of [section, ...section.children])
      if (each.id === row && each.placement) {
        const above = each === section ? 0 : (section.placement?.frame.y ?? 0)
        const bottom = above + each.placement.frame.y + each.placement.frame.height
        return Math.max(0, bottom - height)
      }
  return 0
}
