import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { InstallError } from './InstallError.ts'

/** A file of the app after the SDK's JavaScript pass. */
export interface Analyzed {
  readonly contents: string
  /** The members of Titanium that it names: `Titanium.UI.createWindow`. */
  readonly symbols: readonly string[]
}

/** What the pass is told, as `jsanalyze.analyzeJs` names it. */
export interface AnalyzeOptions {
  /** In messages; a path in Resources. */
  readonly filename: string
  readonly minify: boolean
  readonly transpile: boolean
  readonly targets: { readonly ios: string }
  readonly transform: object
}

interface Analyzer {
  analyzeJs(source: string, options: object): Analyzed
}

const SDK_PASS = 'node-titanium-sdk/lib/jsanalyze'
const require = createRequire(import.meta.url)

let analyzer: Analyzer | undefined

/** It brings Babel along, which takes 0.4 s to load: the first file that is not in the cache loads it. */
function sdkPass(): Analyzer {
  analyzer ??= require(SDK_PASS) as Analyzer
  return analyzer
}

/** The SDK's JavaScript pass (node-titanium-sdk). Its results are kept by the hash of source and options. */
export class JavaScriptCache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  /** @throws {InstallError} where the source is no JavaScript. */
  analyze(source: string, options: AnalyzeOptions): Analyzed {
    const key = createHash('sha256')
      .update(JSON.stringify([SDK_PASS, options, source]))
      .digest('hex')
    const cached = join(this.#folder, `${key}.json`)
    if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8'))
    try {
      const { contents, symbols } = sdkPass().analyzeJs(source, { ...options, skipStats: true })
      const analyzed: Analyzed = { contents, symbols }
      // A build that is ended in the middle leaves no half of a file, nor do two at once.
      const fresh = `${cached}.${process.pid}`
      writeFileSync(fresh, JSON.stringify(analyzed))
      renameSync(fresh, cached)
      return analyzed
    } catch (error) {
      throw new InstallError(error instanceof Error ? error.message : String(error), { cause: error })
    }
  }
}
