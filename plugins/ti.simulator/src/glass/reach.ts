import type { Frame, Touch } from '../wire/ui.ts'
import type { AlertLayout, Question } from './alert.ts'
import { navigationBar, toolbarItems } from './bars.ts'
import { hit, type Point } from './hit.ts'
import { alertLayout } from './paint/alert.ts'
import type { Pen } from './paint/pen.ts'
import { questionOf } from './paint/widgets/dialog.ts'
import { BAR_FONT } from './paint/widgets/window.ts'
import type { Screen } from './screen.ts'
import { tabHandles } from './tabs.ts'
import { type Target, tapOn } from './target.ts'
import type { ScreenView } from './view.ts'
import { activeTab, isDialog } from './visible.ts'

/**
 * What a finger reaches at a point of the screen: what iOS lays over the app first, then bars, then the app's views.
 * @throws {Error} where that takes no touch.
 */
export function targetAt(screen: Screen, point: Point, pen: Pen): Target {
  const { systemAlert } = screen
  if (systemAlert)
    return {
      kind: 'systemAlert',
      button: answerAt({ ...systemAlert, cancel: -1, destructive: -1, fields: [] }, false, point, pen),
    }
  const top = screen.top
  if (!top) throw new Error(`Cannot tap ${words(point)}: the app shows no window.`)
  const view = isDialog(top) ? top : null
  if (view) {
    const value = answerAt(questionOf(view), view.type === 'Ti.UI.OptionDialog', point, pen)
    return { kind: 'view', view, touch: { view: view.id, event: 'click', value } }
  }
  return barAt(top, point, pen) ?? viewAt(top, point)
}

function viewAt(top: ScreenView, point: Point): Target {
  const found = hit(top, point)
  if (!found) throw new Error(`Cannot tap ${words(point)}: no view is there that takes touches.`)
  if (found.view.properties.enabled === false)
    throw new Error(`Cannot tap ${words(point)}: ${found.view.type} #${found.view.id} is disabled.`)
  const { x, y } = found
  const target = tapOn(found.view, {})
  return target.kind === 'view' ? { ...target, touch: { ...target.touch, x, y } } : target
}

/** Tabs, and the buttons above and below the window that is seen. */
function barAt(root: ScreenView, point: Point, pen: Pen): Target | null {
  const { display, metrics } = pen.look
  if (root.type === 'Ti.UI.TabGroup') {
    const handle = tabHandles(root, display, metrics).find(({ frame }) => isIn(frame, point))
    if (handle) return tapOn(handle.tab, {})
  }
  const window = seenWindow(root)
  if (!window) return null
  const measure = (title: string) => pen.width(title, BAR_FONT)
  const bar = navigationBar(window, display.width, metrics, measure)
  const bottom = display.height - metrics.safeBottom - (root.type === 'Ti.UI.TabGroup' ? metrics.tabBar : 0)
  const items = [
    ...(bar ? [...bar.items, ...(bar.title.view ? [bar.title] : [])] : []),
    ...toolbarItems(window, display.width, bottom, metrics, measure),
  ]
  const item = items.find(({ frame }) => isIn(frame, point))
  if (!item) return null
  if (item.view) return tapOn(item.view, {})
  const touch: Touch = { view: window.id, event: 'click', value: 'back' }
  return { kind: 'view', view: window, touch }
}

function seenWindow(root: ScreenView): ScreenView | undefined {
  if (root.type === 'Ti.UI.TabGroup') return activeTab(root)?.children.at(-1)
  return root.type === 'Ti.UI.Window' ? root : root.children.at(-1)
}

function answerAt(question: Question, sheet: boolean, point: Point, pen: Pen): number {
  const layout: AlertLayout = alertLayout(pen, question, pen.look.display, sheet)
  const { x, y } = layout.frame
  const button = layout.buttons.findIndex((frame) => isIn(frame, { x: point.x - x, y: point.y - y }))
  if (button >= 0) return button
  throw new Error(
    `Cannot tap ${words(point)}: "${question.title || question.message}" lies over it. Tap one of its buttons first.`,
  )
}

function isIn({ x, y, width, height }: Frame, point: Point): boolean {
  return point.x >= x && point.y >= y && point.x < x + width && point.y < y + height
}

function words({ x, y }: Point): string {
  return `{ x: ${x}, y: ${y} }`
}
