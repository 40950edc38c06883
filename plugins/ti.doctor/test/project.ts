import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

/** Sound projects of three styles, in `fixtures`. */
export const BASES = ['classic', 'alloy-javascript', 'alloy-typescript'] as const
export type Base = (typeof BASES)[number]

export function folderOf(base: Base): string {
  return fileURLToPath(new URL(`../../test/fixtures/${base}`, import.meta.url))
}

export interface TestProject {
  readonly dir: string
  has(file: string): boolean
  read(file: string): string
  write(file: string, text: string): void
  remove(file: string): void
}

/** A copy of a sound project that goes after the test. */
export function copyOf(t: TestContext, base: Base): TestProject {
  const dir = mkdtempSync(join(tmpdir(), 'ti-doctor-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  cpSync(folderOf(base), dir, { recursive: true })
  return {
    dir,
    has: (file) => existsSync(join(dir, file)),
    read: (file) => readFileSync(join(dir, file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      writeFileSync(join(dir, file), text)
    },
    remove: (file) => rmSync(join(dir, file), { recursive: true }),
  }
}
