import { readFileSync, rmSync } from 'node:fs'
import type { ViewId } from '../../../wire/ui.ts'
import { Blob } from '../../Blob.ts'
import { launch, notices, system } from '../../kernel/os.ts'
import { flushGlass, placer } from './glass.ts'
import { glassId, render, unrender } from './hooks.ts'

/** A view that may be drawn for its picture alone. */
interface Drawn {
  readonly [glassId]: ViewId | null
  [render](): ViewId
  [unrender](): void
}

/**
 * A picture of a view as it looks once everything of this turn is drawn: in the pixels of the phone, or with one pixel to
 * a point. A view that is in no open window comes into being for it.
 */
export function pictureOf(view: Drawn, honorScale: boolean): Blob {
  const alone = view[glassId] === null
  const id = view[render]()
  flushGlass()
  if (alone) notices.ui(placer.layOutAlone(id))
  const picture = taken(system.pictureOf(id, honorScale ? launch.platform.scale : 1))
  if (alone) view[unrender]()
  return picture
}

export function pictureOfScreen(): Blob {
  flushGlass()
  return taken(system.pictureOfScreen())
}

/** UIKit draws into memory: the file is only how the picture comes here. */
function taken(file: string): Blob {
  const bytes = readFileSync(file)
  rmSync(file)
  return Blob.fromBytes(bytes, 'image/png')
}
