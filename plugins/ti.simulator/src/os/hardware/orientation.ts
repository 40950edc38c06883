import type { AppBundle } from '../../install/readApp.ts'
import type { Attitude, Orientation } from '../../wire/launch.ts'
import type { Model } from './models.ts'

/** How a phone may be held: upright, or with its camera to the left. */
export const ORIENTATIONS: readonly Orientation[] = ['portrait', 'landscape']

/**
 * How the screen of an app lies on a phone that is held so: it turns where the app supports that, and where the window asks
 * for no other orientations.
 * https://developer.apple.com/documentation/bundleresources/information-property-list/uisupportedinterfaceorientations
 */
export function attitude(
  model: Model,
  held: Orientation,
  app: AppBundle | undefined,
  asked: readonly Orientation[] | null,
): Attitude {
  const supported = app ? supportedOrientations(model, app) : ORIENTATIONS
  const both = supported.filter((orientation) => asked?.includes(orientation) ?? true)
  const allowed = both.length > 0 ? both : supported
  const shown = allowed.includes(held) ? held : (allowed[0] ?? 'portrait')
  const { width, height } = model
  return shown === 'portrait'
    ? { held, width, height }
    : { held, width: Math.max(width, height), height: Math.min(width, height) }
}

/** An iPad reads the list of its own first. */
function supportedOrientations({ model }: Model, { plist }: AppBundle): readonly Orientation[] {
  const own = model.startsWith('iPad') ? plist['UISupportedInterfaceOrientations~ipad'] : undefined
  const listed = own ?? plist.UISupportedInterfaceOrientations
  if (!Array.isArray(listed)) return ['portrait']
  return ORIENTATIONS.filter((orientation) =>
    listed.some((name) => String(name).toLowerCase().includes(orientation)),
  )
}
