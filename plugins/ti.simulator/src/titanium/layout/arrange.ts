import type { Frame } from '../../wire/ui.ts'
import type { Box, Kind } from './box.ts'
import { constrain } from './constrain.ts'
import type { Size } from './extents.ts'
import { Flow } from './flow.ts'
import { containerHeight, containerWidth } from './measure.ts'

/** Any view that holds others. */
export const container: Kind = {
  width: containerWidth,
  height: containerHeight,
  arrange: (box, visited) => arrangeIn(box, sandboxes(box), visited),
}

/** Puts each child into its sandbox, and lays out what is in it. */
export function arrangeIn(
  box: Box,
  sandboxes: readonly Frame[],
  visited: Box[],
  whole: Size = box.room,
): void {
  const flows = box.layout !== 'composite'
  for (const [index, child] of box.children.entries()) {
    const sandbox = sandboxes[index]
    if (sandbox) put(child, constrain(child, sandbox, box.room, flows ? whole : sandbox), visited)
  }
}

/** The part of its parent in which each child is placed (measureChildren of TiViewProxy.m). */
export function sandboxes(box: Box, flow: Pick<Flow, 'next'> = new Flow(box)): readonly Frame[] {
  const { width, height } = box.room
  if (box.layout === 'composite') {
    const all = { x: 0, y: 0, width, height }
    return box.children.map(() => all)
  }
  const frames = box.children.map((child) => flow.next(child, { width, height }))
  return box.layout === 'horizontal' ? levelled(frames, box.wraps ? null : height) : frames
}

/** All of a row are as high as the highest one. The phone keeps that height, and where a row begins, as whole numbers. */
function levelled(frames: readonly Frame[], only: number | null): readonly Frame[] {
  if (only !== null) return frames.map((frame) => ({ ...frame, height: Math.trunc(only) }))
  if (frames.length < 2) return frames
  const levelled: Frame[] = []
  let row: Frame[] = []
  let top = Number.NaN
  const end = () => {
    const height = Math.max(...row.map((frame) => Math.trunc(frame.height)))
    for (const frame of row) levelled.push({ ...frame, height })
    row = []
  }
  for (const frame of frames) {
    if (row.length > 0 && frame.y !== top) end()
    if (row.length === 0) top = Math.trunc(frame.y)
    row.push(frame)
  }
  end()
  return levelled
}

/** Gives a box its place; what is in it is laid out again where its size or something in it has changed. */
export function put(box: Box, frame: Frame, visited: Box[]): void {
  const before = box.frame
  const resized = before.width !== frame.width || before.height !== frame.height
  const displaced = before.x !== frame.x || before.y !== frame.y
  if (resized || displaced) box.frame = frame
  const touched = resized || box.stale
  if (displaced || touched) visited.push(box)
  if (touched) {
    box.stale = box.staleWithin = false
    box.lines = box.content.lines?.(frame)
    box.kind.arrange(box, visited)
  } else if (box.staleWithin) {
    box.staleWithin = false
    for (const child of box.children) put(child, child.frame, visited)
  }
}
