import { closeSync, openSync, readSync } from 'node:fs'
import { posix } from 'node:path'
import type { Touch, UiProperties, ViewId } from '../../../wire/ui.ts'
import { mimeTypeOf } from '../../Filesystem/mimeType.ts'
import { HUGS } from '../../layout/extents.ts'
import { buttonLines, buttonSize } from '../native/content/button.ts'
import { labelLines, labelSize } from '../native/content/label.ts'
import { imageViewSize } from '../native/content/picture.ts'
import { createOnGlass, destroyOnGlass, send, setOnGlass } from '../native/glass.ts'
import { handleTouch, intrinsicSize, textLines, usualExtents } from '../native/hooks.ts'
import { versioned } from '../native/imageFile.ts'
import type { LaidOut } from '../native/placing/PlacedBox.ts'

/** A person reads no further; of a longer text the beginning is shown. */
const MOST_BYTES = 256 * 1024
const GROUND = { light: '#ffffff', dark: '#000000' }
const INK = { light: '#000000', dark: '#ffffff' }

/**
 * Lays a document over the app: its name, its content, and a button that puts it away.
 * @returns what takes it from the glass.
 */
export function preview(type: string, path: string, done: () => void): () => void {
  const views: ViewId[] = []
  const view = (kind: string, properties: UiProperties, tapped = () => {}): ViewId => {
    const touched = ({ event }: Touch) => event === 'click' && tapped()
    const id = createOnGlass({ [handleTouch]: touched, ...LAID_OUT[kind] }, kind)
    setOnGlass(id, properties)
    views.push(id)
    return id
  }
  const root = view(type, {})
  const button = view('Ti.UI.Button', { title: 'Done' }, done)
  const bar = { title: posix.basename(path), leftNavButtons: [{ view: button }] }
  const window = view('Ti.UI.Window', { ...bar, backgroundColor: GROUND })
  const scroll = view('Ti.UI.ScrollView', { contentWidth: 'FILL', contentHeight: 'SIZE' })
  const inside = content(path)
  const nest = [root, window, scroll, view(inside.kind, inside.properties)]
  for (const [index, child] of nest.slice(1).entries())
    send({ op: 'insert', parent: nest[index] ?? root, child, index: 0 })
  send({ op: 'present', id: root })
  return () => {
    send({ op: 'dismiss', id: root })
    for (const id of views.reverse()) destroyOnGlass(id)
  }
}

/** These views are none of the app's: their kinds are laid out as its would be. */
const LAID_OUT: { readonly [kind: string]: LaidOut } = {
  'Ti.UI.Button': {
    [usualExtents]: HUGS,
    [intrinsicSize]: (_room, shown) => buttonSize(shown),
    [textLines]: (size, shown) => buttonLines(shown, size),
  },
  'Ti.UI.ImageView': { [usualExtents]: HUGS, [intrinsicSize]: (room, shown) => imageViewSize(shown, room) },
  'Ti.UI.Label': {
    [usualExtents]: HUGS,
    [intrinsicSize]: (room, shown) => labelSize(shown, room),
    [textLines]: (size, shown) => labelLines(shown, size),
  },
}

/** Text and pictures as they are; of anything else its kind. */
function content(path: string): { readonly kind: string; readonly properties: UiProperties } {
  const type = mimeTypeOf(path)
  if (type.startsWith('image/'))
    return { kind: 'Ti.UI.ImageView', properties: { image: versioned(path), width: 'FILL' } }
  const text = /^text\/|json$/.test(type) ? beginning(path) : type
  const place = { top: 16, left: 16, right: 16, width: 'FILL' }
  return { kind: 'Ti.UI.Label', properties: { ...place, text, color: INK, font: { fontSize: 13 } } }
}

function beginning(path: string): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(MOST_BYTES)
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, MOST_BYTES, 0))
  } finally {
    closeSync(file)
  }
}
