import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The files below a folder whose names end so, relative to it, with forward slashes, in a fixed order.
 * A folder that does not exist has none. Hidden folders and node_modules are left out.
 */
export function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
        return filesBelow(join(folder, entry.name), ending).map((file) => `${entry.name}/${file}`)
      }
      return entry.name.endsWith(ending) ? [entry.name] : []
    })
}

/** Writes only what differs, so that watchers (LiveView watches app/) are not woken for nothing. */
export function writeIfChanged(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return true
}
