import { readdir, readFile } from 'node:fs/promises'
import { extname, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Compiled modules lie in dist; what is no TypeScript stays in the sources. */
const FOLDERS = ['../browser/', '../../../../src/page/browser/'].map(
  (folder) => new URL(folder, import.meta.url),
)

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export interface PageFile {
  readonly type: string
  read(): Promise<Buffer>
}

/** The files of the page by their path in it; only these are served. */
export async function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>()
  for (const folder of FOLDERS)
    for (const path of await readdir(folder, { recursive: true })) {
      const name = path.replaceAll(sep, '/')
      const type = CONTENT_TYPES[extname(name)]
      if (type) files.set(name, { type, read: () => readFile(fileURLToPath(new URL(name, folder))) })
    }
  return files
}
