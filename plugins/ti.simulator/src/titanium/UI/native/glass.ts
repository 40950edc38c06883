import type { Touch, UiOp, UiValue, ViewId } from '../../../wire/ui.ts'
import { touchPhone } from '../../kernel/iosQueue.ts'
import { notices } from '../../kernel/os.ts'
import { atTurnEnd } from '../../kernel/turn.ts'
import { type handleTouch, laidOut } from './hooks.ts'
import type { LaidOut } from './placing/PlacedBox.ts'
import { Placer } from './placing/Placer.ts'

export interface OnGlass extends LaidOut {
  [handleTouch](touch: Touch): void
}

export const placer = new Placer()
const views = new Map<ViewId, OnGlass>()
let lastId: ViewId = 0
let batch: UiOp[] = []
let flushes = false
/** The properties of this turn's latest operation on a view, into which later ones of the turn are merged. */
let open = new Map<ViewId, Record<string, UiValue>>()

/** The view that is on the glass under this number. */
export function viewOnGlass(id: ViewId): OnGlass | undefined {
  return views.get(id)
}

export function createOnGlass(view: OnGlass, type: string): ViewId {
  lastId += 1
  views.set(lastId, view)
  placer.create(lastId, type, view)
  const properties = {}
  open.set(lastId, properties)
  send({ op: 'create', id: lastId, type, properties })
  return lastId
}

/** All changes of a turn to one view are one operation: the properties are kept, and added to. */
export function setOnGlass(id: ViewId, properties: Record<string, UiValue>): void {
  touchPhone(`${Object.keys(properties).join(', ')} of a view`)
  const merged = open.get(id)
  if (merged) {
    Object.assign(merged, properties)
    return
  }
  open.set(id, properties)
  send({ op: 'set', id, properties })
}

export function destroyOnGlass(id: ViewId): void {
  views.delete(id)
  open.delete(id)
  send({ op: 'destroy', id })
}

export function send(op: UiOp): void {
  touchPhone(`${op.op} of a view`)
  layOutSoon()
  batch.push(op)
}

/** The screen has another shape. */
export function layOutSoon(): void {
  if (flushes) return
  flushes = true
  atTurnEnd(flush)
}

/** Sends at once what this turn has changed so far. */
export function flushGlass(): void {
  if (flushes) flush()
}

/** What changed in a turn goes to the glass together with where it now lies; then those hear of it who were moved. */
function flush(): void {
  const changes = batch
  batch = []
  flushes = false
  open = new Map()
  for (const op of changes) placer.take(op)
  const { ops, moved } = placer.layOut()
  if (changes.length + ops.length > 0) notices.ui([...changes, ...ops])
  for (const view of moved) view[laidOut]?.()
}
