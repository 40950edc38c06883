/** The globals of ti-mocha 0.2.0 (mocha 1.21, bdd) once a spec has required it. */
type MochaDone = (error?: unknown) => void
/** A promise that is returned is awaited; a function that takes `done` must call it. */
type MochaBody = (this: MochaContext, done: MochaDone) => unknown

interface MochaContext {
  /** Milliseconds until the spec fails; 2000 unless told. */
  timeout(milliseconds: number): this
  slow(milliseconds: number): this
}

interface MochaSuiteFunction {
  (title: string, body: () => void): void
  only(title: string, body: () => void): void
  skip(title: string, body: () => void): void
}

interface MochaSpecFunction {
  /** Without a body the spec is pending. */
  (title: string, body?: MochaBody): void
  only(title: string, body: MochaBody): void
  skip(title: string, body?: MochaBody): void
}

interface MochaRunner {
  run(onEnd?: (failures: number) => void): unknown
  setup(options: {
    ui?: 'bdd'
    reporter?: 'ti-spec' | 'ti-json' | 'ti-spec-studio'
    timeout?: number
  }): MochaRunner
  /** Also writes the report, as plain text, to this file. */
  outputFile(file: Titanium.Filesystem.File): void
}

declare const mocha: MochaRunner
declare const describe: MochaSuiteFunction
declare const it: MochaSpecFunction
declare const before: (body: MochaBody) => void
declare const after: (body: MochaBody) => void
declare const beforeEach: (body: MochaBody) => void
declare const afterEach: (body: MochaBody) => void
