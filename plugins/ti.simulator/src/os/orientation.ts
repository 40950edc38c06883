import type { Tiapp } from '../install/tiapp.ts'
import type { Attitude, Orientation } from '../wire/launch.ts'
import type { Model } from './models.ts'

/** How a phone may be held: upright, or with its camera to the left. */
export const ORIENTATIONS: readonly Orientation[] = ['portrait', 'landscape']

/**
 * How the screen of an app lies on a phone that is held so: it turns where the app supports that.
 * https://developer.apple.com/documentation/bundleresources/information-property-list/uisupportedinterfaceorientations
 */
export function attitude(model: Model, held: Orientation, tiapp: Tiapp | undefined): Attitude {
  const supported = tiapp ? supportedOrientations(model, tiapp) : ORIENTATIONS
  const shown = supported.includes(held) ? held : (supported[0] ?? 'portrait')
  const { width, height } = model
  return shown === 'portrait'
    ? { held, width, height }
    : { held, width: Math.max(width, height), height: Math.min(width, height) }
}

/** An iPad reads the list of its own first. Without a list the SDK's Info.plist stands: upright on an iPhone, both on an iPad. */
function supportedOrientations({ model }: Model, { plist }: Tiapp): readonly Orientation[] {
  const tablet = model.startsWith('iPad')
  const own = tablet ? plist['UISupportedInterfaceOrientations~ipad'] : undefined
  const listed = own ?? plist.UISupportedInterfaceOrientations
  if (!Array.isArray(listed)) return tablet ? ORIENTATIONS : ['portrait']
  return ORIENTATIONS.filter((orientation) =>
    listed.some((name) => String(name).toLowerCase().includes(orientation)),
  )
}
