/** Something that a person, the Mac or the simulated phone does. */
export type Action =
  /** Ends the app if it runs, and starts it so that its console can be read. */
  | { readonly do: 'launch' }
  /** Opens the app by its icon. */
  | { readonly do: 'open' }
  | { readonly do: 'home' }
  /** Presses the side button. */
  | { readonly do: 'lock' }
  /** Ends the app's process as iOS does when it needs memory. This is not the user's swipe in the app switcher. */
  | { readonly do: 'evict' }
  /** Taps a button. `name` is for a person. `title` is a regular expression for its title in every language of the app. */
  | { readonly do: 'tap'; readonly name: string; readonly title: string }
  /** Sends one of the project's pushes, by its name. */
  | { readonly do: 'push'; readonly push: string }
  | { readonly do: 'wait'; readonly seconds: number }

/** Something that should be seen in a step. `tell` says it to a person. */
export type Expectation = { readonly tell: string } & Expected

type Expected =
  /** The event comes. If `state` or `detail` is given, it comes at least once with that state or detail. */
  | {
      readonly expect: 'event'
      readonly event: string
      readonly state?: PhoneState
      readonly detail?: string
    }
  /** All of these events come, in this order. */
  | { readonly expect: 'order'; readonly events: readonly string[] }
  /** The app ends the handler of this event in time. */
  | { readonly expect: 'answer'; readonly event: string; readonly withinSeconds: number }
  /** JavaScript runs in the background before the app is opened. Either answer is allowed. */
  | { readonly expect: 'coldLaunch' }
  /** The event comes with a value, and any value is allowed. `varies`: it may differ between two phones. */
  | { readonly expect: 'value'; readonly event: string; readonly varies?: true }
  /** A person answers yes. `banner` is a regular expression for the banner's text in every language of the app. */
  | { readonly expect: 'yes'; readonly question: string; readonly banner: string }

export type ExpectationOf<Kind extends Expectation['expect']> = Extract<Expectation, { expect: Kind }>

/** The state of the app, as the app itself sees it. */
export type PhoneState = 'active' | 'background'

export interface Step {
  /** The name by which a trace refers to the step. Never rename it. */
  readonly id: string
  readonly title: string
  readonly do: readonly Action[]
  /** How long, after the last action, everything expected may take. */
  readonly withinSeconds: number
  readonly expect: readonly Expectation[]
  /** Events that a comparison passes over, such as those around a question that iOS asks only once. */
  readonly ignore?: readonly string[]
}
