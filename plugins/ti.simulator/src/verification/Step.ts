/** What is done to the phone, by a person, by the Mac, or by the simulated phone itself. */
export type Action =
  /** Ends the app where it runs, and starts it with its console in view. */
  | { readonly do: 'launch' }
  /** Taps the icon of the app, or comes back to it. */
  | { readonly do: 'open' }
  | { readonly do: 'home' }
  /** Presses the side button. */
  | { readonly do: 'lock' }
  /** Ends the process as iOS does when it needs memory: the user has not swiped the app away. */
  | { readonly do: 'evict' }
  /** @property title of the button: a regular expression, in every language that the app has */
  | { readonly do: 'tap'; readonly name: string; readonly title: string }
  /** @property push the name of one of the project's pushes */
  | { readonly do: 'push'; readonly push: string }
  | { readonly do: 'wait'; readonly seconds: number }

/** What a step is expected to show. `tell` is the sentence that a person reads. */
export type Expectation = { readonly tell: string } & (
  | {
      readonly expect: 'event'
      readonly event: string
      readonly state?: PhoneState
      readonly detail?: string
    }
  /** These events come, in this order. */
  | { readonly expect: 'order'; readonly events: readonly string[] }
  /** The handler that this event brings is ended in time. */
  | { readonly expect: 'answer'; readonly event: string; readonly withinSeconds: number }
  /** Whether JavaScript ran before the app was opened; both are allowed. */
  | { readonly expect: 'coldLaunch' }
  /** What the event tells; anything is allowed. @property varies two phones may well differ in it */
  | { readonly expect: 'value'; readonly event: string; readonly varies?: true }
  /** What only eyes can tell. @property banner what the banner says: a regular expression, in every language */
  | { readonly expect: 'yes'; readonly question: string; readonly banner: string }
)

export type ExpectationOf<Kind extends Expectation['expect']> = Extract<Expectation, { expect: Kind }>

/** The state that the app believed to be in. */
export type PhoneState = 'active' | 'background'

export interface Step {
  /** It stays the same from one version of the project to the next. */
  readonly id: string
  readonly title: string
  readonly do: readonly Action[]
  /** Seconds in which what is expected may come, after the last action. */
  readonly withinSeconds: number
  readonly expect: readonly Expectation[]
  /** Events that may come or not, such as those of a question that iOS asks only once. */
  readonly ignore?: readonly string[]
}
