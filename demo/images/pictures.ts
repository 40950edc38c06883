import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { paint } from './paint.ts'
import { type PictureName, pictureNames, scenes } from './scenes.ts'

export interface Picture {
  readonly name: PictureName
  readonly type: 'image/jpeg' | 'image/png'
  readonly bytes: Buffer
  /** A strong entity tag, with its quotes. */
  readonly etag: string
  readonly lastModified: Date
}

const here = fileURLToPath(new URL('.', import.meta.url))
const painter = ['colour', 'glaze', 'layout', 'paint', 'panes', 'random', 'scenes']

/**
 * The demo pictures, by name. The first call paints them, in about two seconds; they are painted anew when a source of
 * the painter has changed.
 * @param folder where they are kept; made when missing
 */
export async function loadPictures(
  folder: string = join(here, '../pictures'),
): Promise<ReadonlyMap<PictureName, Picture>> {
  await mkdir(folder, { recursive: true })
  const edition = await editionOfPainter()
  const pictures = new Map<PictureName, Picture>()
  for (const name of pictureNames) {
    const file = join(folder, `${basename(name, extname(name))}-${edition}${extname(name)}`)
    const bytes = (await readIfThere(file)) ?? (await paintTo(file, name))
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    pictures.set(name, { name, type: scenes[name].type, bytes, etag, lastModified: (await stat(file)).mtime })
  }
  return pictures
}

async function paintTo(file: string, name: PictureName): Promise<Buffer> {
  const bytes = paint(name)
  // Whoever paints at the same time writes the same bytes; the rename lets nobody read half a file.
  const unfinished = `${file}.${randomUUID()}`
  await writeFile(unfinished, bytes)
  await rename(unfinished, file)
  return bytes
}

async function editionOfPainter(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of painter) hash.update(await readFile(join(here, source + extname(import.meta.url))))
  return hash.digest('hex').slice(0, 8)
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
