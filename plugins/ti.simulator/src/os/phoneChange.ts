import type { NotificationRequest } from '../wire/delegate.ts'
import type { UiOp } from '../wire/ui.ts'
import type { AppState, TimelineEntry } from './time/timeline.ts'

/** What iOS tells whoever watches the phone. */
export type PhoneChange =
  | { readonly kind: 'ui'; readonly ops: readonly UiOp[] }
  /** The app's process is gone. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'state'; readonly state: AppState }
  | { readonly kind: 'timeline'; readonly entry: TimelineEntry }
  | { readonly kind: 'notifications' }
  | { readonly kind: 'banner'; readonly request: NotificationRequest }
  | { readonly kind: 'systemAlert' }
  | { readonly kind: 'network' }
  /** What the user allows in Settings, or how often the app asks to fetch. */
  | { readonly kind: 'settings' }
  /** It is held otherwise, or another app supports other orientations. */
  | { readonly kind: 'turned' }
  | { readonly kind: 'log'; readonly level: string; readonly text: string }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string }
