import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { InstallError } from './InstallError.ts'

interface Analyzer {
  analyzeJs(source: string, options: object): { contents: string }
}

const SDK_PASS = 'node-titanium-sdk/lib/jsanalyze'
const require = createRequire(import.meta.url)

let analyzer: Analyzer | undefined

/** Loaded when the first file needs it: it brings Babel along, 0.4 s. */
function sdkPass(): Analyzer {
  analyzer ??= require(SDK_PASS) as Analyzer
  return analyzer
}

/**
 * The SDK's own JavaScript pass: ES modules become CommonJS, syntax is lowered to the oldest iOS of the app; lines
 * are kept. Results are kept by the hash of their source.
 */
export class JavaScriptPass {
  readonly #cache: string
  readonly #targets: { readonly ios: string }

  constructor(cache: string, minIosVersion: string) {
    this.#cache = cache
    this.#targets = { ios: minIosVersion }
    mkdirSync(cache, { recursive: true })
  }

  /**
   * @param name path in Resources, for messages
   * @throws {InstallError} where the source is no JavaScript.
   */
  run(source: string, name: string): string {
    const key = createHash('sha256')
      .update(`${SDK_PASS}\0${this.#targets.ios}\0${name}\0${source}`)
      .digest('hex')
    const cached = join(this.#cache, `${key}.js`)
    if (existsSync(cached)) return readFileSync(cached, 'utf8')
    try {
      const { contents } = sdkPass().analyzeJs(source, {
        filename: name,
        transpile: true,
        targets: this.#targets,
        skipStats: true,
      })
      writeFileSync(cached, contents)
      return contents
    } catch (error) {
      throw new InstallError(error instanceof Error ? error.message : String(error), { cause: error })
    }
  }
}
