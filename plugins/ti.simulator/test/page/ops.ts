import type { Placement, UiOp, UiProperties } from '../../src/wire/ui.ts'

/** A view, as the runtime would tell of it: `type` without `Ti.UI.`. */
export interface View {
  readonly type: string
  readonly properties?: UiProperties
  readonly children?: readonly View[]
  readonly placement?: Placement
}

/** The operations that put a view and what is in it on the screen, numbered from `first` in reading order. */
export function opsFor(root: View, first = 1): UiOp[] {
  let last = first - 1
  const ops: UiOp[] = []
  const add = ({ type, properties = {}, children = [], placement }: View): number => {
    last += 1
    const id = last
    ops.push({ op: 'create', id, type: `Ti.UI.${type}`, properties })
    if (placement) ops.push({ op: 'place', id, placement })
    for (const [index, child] of children.entries())
      ops.push({ op: 'insert', parent: id, child: add(child), index })
    return id
  }
  add(root)
  return [...ops, { op: 'present', id: first }]
}
