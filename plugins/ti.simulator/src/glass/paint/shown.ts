import type { NotificationRequest } from '../../wire/delegate.ts'
import type { NetworkType } from '../../wire/networkType.ts'
import type { Screen } from '../screen.ts'

export interface AppOnScreen {
  readonly name: string
  /** The path of a PNG file. */
  readonly icon?: string
}

/** What there is to be seen of a phone. */
export interface Shown {
  readonly screen: Screen
  /** The app is in front; else the home screen is. */
  readonly inFront: boolean
  readonly app: AppOnScreen | undefined
  /** ms since 1970 */
  readonly now: number
  readonly network: NetworkType
  /** The newest first. */
  readonly banners: readonly Pick<NotificationRequest, 'title' | 'subtitle' | 'body'>[]
}
