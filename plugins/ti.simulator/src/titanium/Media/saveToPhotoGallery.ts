import { Blob } from '../Blob.ts'
import { File } from '../Filesystem/File.ts'
import { askFor, mayUse, saysWhatFor } from '../kernel/access.ts'
import { notices } from '../kernel/os.ts'
import { failed, SUCCEEDED } from '../kernel/promise.ts'
import { setTimeout } from '../kernel/timers.ts'

interface Callbacks {
  readonly success?: unknown
  readonly error?: unknown
}

/** Where the user lets the app: the picture is gone, as it has no gallery to be looked at in; the timeline tells it. */
export function saveToPhotoGallery(image: unknown, { success, error }: Callbacks = {}): void {
  if (!(image instanceof Blob || image instanceof File))
    throw new TypeError('Ti.Media.saveToPhotoGallery takes a Ti.Blob or a Ti.Filesystem.File')
  const end = () => {
    const allowed = mayUse('photos')
    const callback = allowed ? success : error
    if (allowed)
      notices.fired('savedToPhotoGallery', { bytes: image instanceof Blob ? image.length : image.size })
    const event = allowed ? SUCCEEDED : failed('Access to the photo library was denied', 1)
    if (typeof callback === 'function') callback({ ...event, image })
  }
  if (mayUse('photos') || !saysWhatFor('photos')) setTimeout(end, 0)
  else askFor('photos', end)
}
