import { readFileSync } from 'node:fs'
import { Blob } from '../../Blob.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import { atTurnEnd } from '../../kernel/turn.ts'
import type { Size } from '../../layout/extents.ts'
import { constants } from '../../Media/constants.ts'
import { blended, isBlended } from '../../pictures/blended.ts'
import { encoded } from '../../pictures/encode.ts'
import { decoded, type Picture } from '../../pictures/Picture.ts'
import { blendModes } from '../native/constants/blendModes.ts'
import { pictureSize } from '../native/content/picture.ts'
import { cssColor } from '../native/cssColor.ts'
import { wireNumber } from '../native/dimension.ts'
import { glassId, intrinsicSize, show, tellGlass, writeNative } from '../native/hooks.ts'
import { imageFile } from '../native/imageFile.ts'
import { implement } from '../native/implement.ts'
import { ViewProxy } from '../View.ts'

const LAYERS = new Set(['mask', 'image', 'tint', 'mode'])

/**
 * Two pictures and a colour, blended into one that is stretched over the view. The glass gets that one as its `image`.
 * https://titaniumsdk.com/api/titanium/ui/maskedimage.html
 */
export class MaskedImage extends ViewProxy {
  declare mask: unknown
  declare image: unknown
  declare tint: unknown
  declare mode: unknown
  #waits = false

  override [intrinsicSize](room: Size): Size {
    return pictureSize(imageFile(this.image)) ?? room
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (name === 'mode' && !isBlended(wireNumber(value)))
      nativeLog('warn', `mode ${value} of Ti.UI.MaskedImage is not drawn: its layers lie over each other`)
  }

  override [show](name: string): void {
    if (!LAYERS.has(name)) super[show](name)
    else if (this[glassId] !== null && !this.#waits) {
      this.#waits = true
      atTurnEnd(() => this.#blend())
    }
  }

  #blend(): void {
    this.#waits = false
    const tint = cssColor(this.tint)
    const layers = {
      mask: pictureIn(this.mask),
      image: pictureIn(this.image),
      tint: typeof tint === 'string' ? tint : undefined,
    }
    const { bytes, mimeType } = encoded(blended(layers, wireNumber(this.mode)))
    const image = imageFile(Blob.fromBytes(bytes, mimeType))
    this[tellGlass]({ image, scalingMode: constants.IMAGE_SCALING_FILL })
  }
}

function pictureIn(value: unknown): Picture | undefined {
  const found = imageFile(value)
  if (!found && value) nativeLog('error', `Image ${value} is missing or is no image`)
  return found ? decoded(readFileSync(found.file)) : undefined
}

implement(MaskedImage.prototype, 'Ti.UI.MaskedImage', { mode: blendModes.BLEND_MODE_SOURCE_IN })
