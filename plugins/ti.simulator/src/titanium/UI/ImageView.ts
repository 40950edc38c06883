import type { ImageFile, UiProperties } from '../../wire/ui.ts'
import { Blob } from '../Blob.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { atTurnEnd } from '../kernel/turn.ts'
import { type Extents, HUGS, type Size } from '../layout/extents.ts'
import { imageSize } from '../pictures/imageSize.ts'
import { imageViewSize } from './native/content/picture.ts'
import { wireNumber } from './native/dimension.ts'
import {
  emit,
  glassId,
  intrinsicSize,
  keySequence,
  show,
  tellGlass,
  unrender,
  usualExtents,
  writeNative,
} from './native/hooks.ts'
import { imageFile, isRemote, systemImage, versioned } from './native/imageFile.ts'
import { FrameAnimation, type Frames } from './native/images/FrameAnimation.ts'
import { implement } from './native/implement.ts'
import { loadRemoteImage } from './native/remoteImage.ts'
import { ViewProxy } from './View.ts'

const NO_BUBBLES = { bubbles: false }
/** Of each picture of `images`, in ms (TiUIImageView.m). */
const SHORTEST = 30

/**
 * No picture of Titanium's own is shown while another loads, as if `preventDefaultImage` were set.
 * https://titaniumsdk.com/api/titanium/ui/imageview.html
 */
export class ImageView extends ViewProxy {
  declare image: unknown
  declare defaultImage: unknown
  declare images: unknown
  declare duration: unknown
  declare repeatCount: unknown
  declare reverse: unknown
  readonly #animation = new FrameAnimation(this.#frames())

  override get [keySequence](): readonly string[] {
    return ['width', 'height']
  }

  get animating(): boolean {
    return this.#animation.animating
  }

  get paused(): boolean {
    return this.#animation.paused
  }

  get stopped(): boolean {
    return this.#animation.stopped
  }

  start(): void {
    this.#animation.start()
  }

  stop(): void {
    this.#animation.stop()
  }

  pause(): void {
    this.#animation.pause()
  }

  resume(): void {
    this.#animation.resume()
  }

  override get [usualExtents](): Extents {
    return HUGS
  }

  override [intrinsicSize](room: Size, shown: UiProperties): Size {
    return imageViewSize(shown, room)
  }

  /** The picture that is shown, or would be: a local one need not be rendered. */
  toBlob(): Blob | null {
    const shown = imageFile(this.image)
    return shown ? Blob.fromFile(shown.file) : null
  }

  /** An image of the phone itself is there at once, and `load` fires before this returns. */
  override [show](name: string): void {
    const { image } = this
    if (name === 'images') this.#showImages()
    else if (name !== 'image') super[show](name)
    else if (this[glassId] === null) return
    else if (isRemote(image)) this.#load(image)
    else this.#showLocal(image)
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, name === 'duration' ? Math.max(SHORTEST, wireNumber(value)) : value)
    if (name === 'duration') this.#animation.changed()
    if (name === 'images' && this.animating) {
      this.stop()
      this.start()
    }
  }

  override [unrender](): void {
    if (this.#animation.animating) this.#animation.stop()
    super[unrender]()
  }

  #frames(): Frames {
    const read = (name: 'duration' | 'repeatCount') => wireNumber(this[name])
    const view = this
    return {
      get count() {
        return view.#pictures().length
      },
      get interval() {
        return read('duration')
      },
      get repeatCount() {
        return read('repeatCount')
      },
      get reverse() {
        return Boolean(view.reverse)
      },
      show: (index) => this.#showPicture(this.#pictures()[index]),
      tell: (event, payload) => this[emit](event, payload),
    }
  }

  #pictures(): readonly unknown[] {
    return Array.isArray(this.images) ? this.images : []
  }

  #showPicture(image: unknown): void {
    if (!isRemote(image)) this[tellGlass]({ image: systemImage(image) ?? imageFile(image) })
    else
      loadRemoteImage(image, { loaded: (path) => this[tellGlass]({ image: versioned(path) }), failed() {} })
  }

  /** Nothing is seen of them before they run; `load` tells when all are there (TiUIImageView.m). */
  #showImages(): void {
    const images = this.#pictures()
    if (this[glassId] === null) return
    let waited = images.length
    const loaded = () => {
      waited -= 1
      if (waited === 0 && this.images === images) this[emit]('load', { state: 'images' }, NO_BUBBLES)
    }
    for (const image of images) {
      const failed = () => nativeLog('error', `couldn't load imageview image: ${image}`)
      if (isRemote(image)) loadRemoteImage(image, { loaded, failed })
      else atTurnEnd(decodes(imageFile(image)) || systemImage(image) ? loaded : failed)
    }
  }

  #showLocal(image: unknown): void {
    const symbol = systemImage(image)
    if (symbol) {
      this[tellGlass]({ image: symbol })
      this[emit]('load', { state: 'image' }, NO_BUBBLES)
      return
    }
    const shown = imageFile(image)
    const isPicture = decodes(shown)
    this[tellGlass]({ image: isPicture ? shown : imageFile(this.defaultImage) })
    if (isPicture) this[emit]('load', { state: 'image' }, NO_BUBBLES)
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

function decodes(image: ImageFile | null): boolean {
  return image !== null && imageSize(Blob.headOf(Blob.fromFile(image.file))) !== undefined
}

implement(ImageView.prototype, 'Ti.UI.ImageView', { autorotate: true, duration: 200, reverse: false })
