/** What declares a test or a suite: `it`, `describe`. */
export interface Declare {
  (title: string, body?: () => unknown): unknown
  readonly only: Declare
  readonly skip: Declare
}

export interface Spec {
  readonly title: string
  /** `undefined` while it runs. */
  readonly state?: 'passed' | 'failed'
  fullTitle(): string
}

/** As much of mocha 1.21 as is used here. */
export interface Runner {
  readonly currentRunnable?: Spec
  on(event: 'test' | 'pass' | 'pending', listener: (spec: Spec) => void): void
  on(event: 'fail', listener: (spec: Spec, error: unknown) => void): void
  on(event: 'end', listener: () => void): void
  /** Fails what runs now. */
  uncaught(error: Error): void
}

declare global {
  /** Of the module that says it, as CommonJS has it. */
  const module: { exports: unknown }
  var it: Declare
  var describe: Declare
  const mocha: {
    setup(options: { readonly ui: 'bdd'; readonly timeout: number }): void
    reporter(reporter: (runner: Runner) => void): void
    run(): Runner
  }
}
