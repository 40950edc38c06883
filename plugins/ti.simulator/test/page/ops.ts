import type { Placement, UiOp, UiProperties } from '../../src/wire/ui.ts'

/** A view, as the runtime would tell of it: `type` without `Ti.UI.`. */
export interface View {
  readonly type: string
  readonly properties?: UiProperties
  readonly children?: readonly View[]
  readonly placement?: Placement
}

/** What takes all of what it lies in. */
const WHOLE = new Set(['Window', 'Tab', 'TabGroup', 'NavigationWindow', 'iOS.DocumentViewer'])
const SCREEN = { x: 0, y: 0, width: 393, height: 852 }
const DIALOGS = new Set(['AlertDialog', 'OptionDialog'])

/**
 * The operations that put a view and what is in it on the screen, numbered from `first` in reading order. What a test does
 * not place stands below what was added before it.
 */
export function opsFor(root: View, first = 1): UiOp[] {
  let last = first - 1
  const ops: UiOp[] = []
  const add = (view: View, row: number): number => {
    last += 1
    const id = last
    const { type, properties = {}, children = [] } = view
    ops.push({ op: 'create', id, type: `Ti.UI.${type}`, properties })
    if (!DIALOGS.has(type)) ops.push({ op: 'place', id, placement: view.placement ?? somewhere(view, row) })
    for (const [index, child] of children.entries())
      ops.push({ op: 'insert', parent: id, child: add(child, index), index })
    return id
  }
  add(root, 0)
  return [...ops, { op: 'present', id: first }]
}

function somewhere({ type, properties }: View, row: number): Placement {
  if (WHOLE.has(type)) return { frame: SCREEN }
  const text = properties?.text ?? properties?.title
  const frame = { x: 46.5, y: 110 + 60 * row, width: 300, height: 50 }
  if (typeof text !== 'string' || type.startsWith('List') || type.startsWith('Table')) return { frame }
  return { frame, lines: [{ text, x: 10, baseline: 30, width: 280 }] }
}
