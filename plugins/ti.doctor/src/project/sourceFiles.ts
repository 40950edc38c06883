import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A project of people has fewer files; a folder with more is something else. */
const MAX_FILES = 10_000
/** Alloy's and Titanium's folders of other platforms; specs, which are not in what is shipped; assets, web pages mostly. */
const ALLOY_SKIPPED = /^app\/(assets|specs|types|platform)\/|\/(android|mobileweb|windows|blackberry|tizen)\//
const CLASSIC_SKIPPED = /^Resources\/(android|mobileweb|windows|blackberry|tizen|alloy)\//

/** The scripts that run on the phone, relative to the project, with forward slashes, in a fixed order. */
export function sourceFiles(dir: string, kind: 'alloy' | 'classic'): string[] {
  const files = kind === 'alloy' ? filesIn(dir, 'app') : filesIn(dir, 'Resources')
  const skipped = kind === 'alloy' ? ALLOY_SKIPPED : CLASSIC_SKIPPED
  const names = new Set(files)
  return files.filter((file) => {
    if (skipped.test(file) || file.endsWith('.d.ts')) return false
    // What was compiled from TypeScript lies beside it.
    return file.endsWith('.ts') || (file.endsWith('.js') && !names.has(file.replace(/js$/, 'ts')))
  })
}

function filesIn(dir: string, folder: string): string[] {
  const found: string[] = []
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(dir, below), { withFileTypes: true }).sort(byName)) {
      const path = `${below}/${entry.name}`
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') walk(path)
      } else if (entry.isFile() && found.length < MAX_FILES) found.push(path)
    }
  }
  walk(folder)
  return found
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}
