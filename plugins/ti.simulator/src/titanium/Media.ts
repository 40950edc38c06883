import { membersOf } from './api/members.ts'
import { KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'

/** UIViewContentMode. https://developer.apple.com/documentation/uikit/uiview/contentmode */
const SCALING = {
  IMAGE_SCALING_AUTO: -1,
  IMAGE_SCALING_FILL: 0,
  IMAGE_SCALING_ASPECT_FIT: 1,
  IMAGE_SCALING_ASPECT_FILL: 2,
  IMAGE_SCALING_NONE: 4,
}

/** Its constants, which views use. https://titaniumsdk.com/api/titanium/media.html */
export class MediaModule extends KrollProxy {
  override readonly apiName = 'Ti.Media'
}

export const Media = Object.assign(new MediaModule(), SCALING)
refuseMissing(Media, 'Ti.Media', membersOf('Ti.Media'))
