import { Blob } from '../Blob.ts'
import { imageSize } from '../imageSize.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { type Extents, HUGS } from '../layout/extents.ts'
import { emit, glassId, show, tellGlass, usualExtents } from './native/hooks.ts'
import { imageFile, isRemote, systemImage, versioned } from './native/imageFile.ts'
import { implement } from './native/implement.ts'
import { loadRemoteImage } from './native/remoteImage.ts'
import { ViewProxy } from './View.ts'

const NO_BUBBLES = { bubbles: false }

/** https://titaniumsdk.com/api/titanium/ui/imageview.html */
export class ImageView extends ViewProxy {
  declare image: unknown
  declare defaultImage: unknown

  override get [usualExtents](): Extents {
    return HUGS
  }

  /** The picture that is shown, or would be: a local one need not be rendered. */
  toBlob(): Blob | null {
    const shown = imageFile(this.image)
    return shown ? Blob.fromFile(shown.file) : null
  }

  /** An image of the phone itself is there at once, and `load` fires before this returns. */
  override [show](name: string): void {
    const { image } = this
    if (name !== 'image') super[show](name)
    else if (this[glassId] === null) return
    else if (isRemote(image)) this.#load(image)
    else this.#showLocal(image)
  }

  #showLocal(image: unknown): void {
    const symbol = systemImage(image)
    if (symbol) {
      this[tellGlass]({ image: symbol })
      this[emit]('load', { state: 'image' }, NO_BUBBLES)
      return
    }
    const shown = imageFile(image)
    const decodes = shown !== null && imageSize(Blob.headOf(Blob.fromFile(shown.file))) !== undefined
    this[tellGlass]({ image: decodes ? shown : imageFile(this.defaultImage) })
    if (decodes) this[emit]('load', { state: 'image' }, NO_BUBBLES)
    else if (image) nativeLog('error', `Image ${image} is missing or is no image`)
  }

  #load(url: string): void {
    this[tellGlass]({ image: imageFile(this.defaultImage) })
    loadRemoteImage(url, {
      loaded: (path) => {
        if (this.image !== url) return
        this[tellGlass]({ image: versioned(path) })
        this[emit]('load', { state: 'image' }, NO_BUBBLES)
      },
      failed: (code, message) => {
        if (this.image === url)
          this[emit]('error', { image: url, code, error: message, success: false }, NO_BUBBLES)
      },
    })
  }
}

implement(ImageView.prototype, 'Ti.UI.ImageView', { animating: false, autorotate: true, paused: false })
