import { put } from './arrange.ts'
import type { Kind } from './box.ts'
import { constrain } from './constrain.ts'
import { neededHeight, neededWidth } from './measure.ts'

/** Views beside each other, one of which is seen: each is placed in a page of its own (TiUIScrollableView.m). */
export const pager: Kind = {
  width: (box, room) => Math.max(0, ...box.children.map((child) => neededWidth(child, room))),
  height: (box, room) => Math.max(0, ...box.children.map((child) => neededHeight(child, room))),
  arrange(box, visited) {
    const { width, height } = box.frame
    const page = { x: 0, y: 0, width, height }
    box.scrolled = { width: width * box.children.length, height }
    for (const [index, child] of box.children.entries()) {
      const frame = constrain(child, page, page, page)
      put(child, { ...frame, x: frame.x + index * width }, visited)
    }
  },
}
