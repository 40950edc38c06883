import { readdir, readFile } from 'node:fs/promises'
import { extname, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontFiles } from './fontFiles.ts'
import type { PageFile } from './pageFile.ts'

/** Compiled modules lie in dist; what is no TypeScript stays in the sources. Under which address each folder is. */
const FOLDERS = [
  ['page/browser/', '../browser/'],
  ['page/browser/', '../../../../src/page/browser/'],
  // What the page and the screenshot have in common.
  ['wire/', '../../wire/'],
] as const

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The files of the page by their path under `/phone/`, where they lie to each other as in the sources; only these are served. */
export async function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>(fontFiles())
  for (const [address, path] of FOLDERS) {
    const folder = new URL(path, import.meta.url)
    for (const found of await readdir(folder, { recursive: true })) {
      const name = found.replaceAll(sep, '/')
      const type = CONTENT_TYPES[extname(name)]
      if (type)
        files.set(`${address}${name}`, { type, read: () => readFile(fileURLToPath(new URL(name, folder))) })
    }
  }
  return files
}
