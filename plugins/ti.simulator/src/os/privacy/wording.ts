import type { SystemAlert } from '../../glass/screen.ts'
import type { PrivacyService } from '../../wire/privacy.ts'

interface Wording {
  title(app: string): string
  readonly buttons: readonly string[]
  /** The button that allows. */
  readonly yes: number
}

const yesOrNo = (what: string, yes = 'Allow'): Wording => ({
  title: (app) => `“${app}” Would Like to Access ${what}`,
  buttons: ['Don’t Allow', yes],
  yes: 1,
})

/** The questions of iOS 18. */
export const WORDING: Readonly<Record<PrivacyService, Wording>> = {
  location: {
    title: (app) => `Allow “${app}” to use your location?`,
    buttons: ['Allow Once', 'Allow While Using App', 'Don’t Allow'],
    yes: 1,
  },
  camera: yesOrNo('the Camera'),
  microphone: yesOrNo('the Microphone'),
  photos: yesOrNo('Your Photo Library', 'Allow Full Access'),
  contacts: yesOrNo('Your Contacts'),
  calendar: yesOrNo('Your Calendar', 'Allow Full Access'),
  mediaLibrary: yesOrNo('Apple Music, Your Music and Video Activity, and Your Media Library'),
}

/** The question for more, where the app may use the location while it is looked at. */
export function alwaysQuestion(app: string, message: string): SystemAlert {
  return {
    title: `Allow “${app}” to also use your location even when you are not using the app?`,
    message,
    buttons: ['Keep Only While Using', 'Change to Always Allow'],
  }
}
