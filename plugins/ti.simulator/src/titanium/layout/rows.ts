import { container, put } from './arrange.ts'
import { margins } from './axis.ts'
import type { Box, Kind } from './box.ts'
import { constrain } from './constrain.ts'
import type { Size } from './extents.ts'
import { isGiven, type Length, lengthOf, points } from './length.ts'

/** UITableView's, in points. */
const ROW_HEIGHT = 44
/** What stands at the right of a row, and the room beside it (TiUITableViewRowProxy.m, TiUIListItemProxy.m). */
const ACCESSORIES = { hasChild: 20, hasDetail: 33, hasCheck: 20 } as const
const BESIDE_ACCESSORY = 15
/** `Ti.UI.LIST_ACCESSORY_TYPE_*`: none, disclosure, detail, checkmark. */
const LIST_ACCESSORIES = [0, 20, 33, 20]
/** `Ti.UI.iOS.ListViewStyle.INSET_GROUPED`: sections stand apart from the sides and from each other. */
const INSET_GROUPED = 2
const INSET = 16
const AFTER_SECTION = 20

/** A list or a table: a header, sections and a footer below each other, scrolled. */
export const list: Kind = {
  width: (_box, room) => room.width,
  height: (box, room) => box.children.reduce((total, child) => total + heightIn(box, child, room), 0),
  arrange(box, visited) {
    const { width, height } = box.frame
    const inset = isInset(box) ? INSET : 0
    let y = 0
    for (const child of box.children) {
      const high = heightIn(box, child, { width, height })
      if (child.kind === section) {
        const frame = {
          x: inset,
          y,
          width: width - 2 * inset,
          height: high - (inset > 0 ? AFTER_SECTION : 0),
        }
        put(child, frame, visited)
      } else
        put(
          child,
          constrain(
            child,
            { x: 0, y, width, height: high },
            { width, height: high },
            { width, height: high },
          ),
          visited,
        )
      y += high
    }
    box.scrolled = { width, height: Math.max(height, y) }
  },
}

/** As a list, but its rows are no lower than it says of them (tableRowHeight of TiUITableView.m). */
export const table: Kind = { ...list }

/** A header, rows and a footer below each other. */
export const section: Kind = {
  width: (_box, room) => room.width,
  height: (box, room) => box.children.reduce((total, child) => total + rowHeight(child, room, box.parent), 0),
  arrange(box, visited) {
    const { width } = box.frame
    const room = { width, height: box.parent?.frame.height ?? 0 }
    let y = 0
    for (const child of box.children) {
      const height = rowHeight(child, room, box.parent)
      const all = { x: 0, y, width, height }
      put(child, child.kind === row ? all : constrain(child, all, all, all), visited)
      y += height
    }
  },
}

/** Its views have the room that its accessory leaves. */
export const row: Kind = {
  width: container.width,
  height: container.height,
  arrange(box, visited) {
    const { width, height } = box.frame
    box.inside = { x: 0, y: 0, width: width - accessoryWidth(box), height }
    container.arrange(box, visited)
  },
}

function isInset(box: Box): boolean {
  return box.properties.style === INSET_GROUPED
}

function heightIn(box: Box, child: Box, room: Size): number {
  if (child.kind !== section) return heldHeight(child, room)
  return isInset(box)
    ? child.height({ ...room, width: room.width - 2 * INSET }) + AFTER_SECTION
    : child.height(room)
}

/** Of a header or footer: as high as it says, else as its content needs. */
function heldHeight(box: Box, room: Size): number {
  if (isGiven(box.y.size)) return points(box.y.size, room.height) + margins(box.y, room.height)
  const width = room.width - margins(box.x, room.width)
  return box.height({ width, height: room.height }) + margins(box.y, room.height)
}

/**
 * A row is as high as it says, else as its list says of its rows, else as its views need; without any it has UIKit's
 * height. A view in it that wants all the room there is makes it as high as the list (rowHeight of TiUITableViewRowProxy.m).
 */
function rowHeight(box: Box, room: Size, of: Box | null): number {
  if (box.kind !== row) return heldHeight(box, room)
  const seen = of?.frame.height ?? room.height
  const own = lengthOf(box.properties.height)
  const listed = lengthOf(of?.properties.rowHeight)
  const inTable = of?.kind === table
  const wanted: Length = own ?? (inTable ? undefined : listed) ?? lengthOf(box.properties.usualHeight)
  const least = Math.max(
    points(lengthOf(of?.properties.minRowHeight), seen),
    inTable ? points(listed, seen) : 0,
  )
  const most = lengthOf(of?.properties.maxRowHeight) ?? Number.POSITIVE_INFINITY
  const within = (height: number) => Math.min(points(most, seen), Math.max(least, height))
  if (isGiven(wanted)) return within(points(wanted, seen))
  const inner = { width: room.width - accessoryWidth(box), height: seen }
  const needed = box.children.length > 0 ? box.height(inner) + margins(box.y, seen) : 0
  return within(needed === 0 ? ROW_HEIGHT : needed)
}

function accessoryWidth({ properties }: Box): number {
  const { accessoryType } = properties
  const listed = typeof accessoryType === 'number' ? (LIST_ACCESSORIES[accessoryType] ?? 0) : 0
  const shown = Object.entries(ACCESSORIES).find(([name]) => properties[name] === true)?.[1] ?? listed
  return shown > 0 ? shown + BESIDE_ACCESSORY : 0
}
