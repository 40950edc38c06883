import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Job {
  readonly 'runs-on': string
  readonly 'timeout-minutes': number
  readonly env?: Readonly<Record<string, string>>
  readonly defaults?: { readonly run: { readonly shell: string } }
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly number[]>> }
  readonly steps: readonly { readonly name?: string; readonly run?: string; readonly uses?: string }[]
}

const file = new URL('../../../.github/workflows/ci.yml', import.meta.url)

export const workflowText = readFileSync(file, 'utf8')

/** The jobs of .github/workflows/ci.yml. */
export const { jobs: workflow }: { jobs: Readonly<Record<'linux' | 'macos', Job>> } = parse(workflowText, {
  strict: true,
})
