import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { paint } from './paint.ts'
import { loadPictures } from './pictures.ts'

test('pictures are painted, also by two at once, the same each time, and kept', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  t.after(() => rm(folder, { recursive: true }))
  const [painted, beside] = await Promise.all([loadPictures(folder), loadPictures(folder)])
  assert.deepEqual([...beside.keys()], [...painted.keys()])
  assert.deepEqual(painted.get('dawn.jpg')?.bytes, paint('dawn.jpg'))
  const kept = (await readdir(folder)).find((file) => file.startsWith('dawn')) ?? ''
  await writeFile(join(folder, kept), 'not painted again')
  const again = await loadPictures(folder)
  assert.equal(again.get('dawn.jpg')?.bytes.toString(), 'not painted again')
  assert.equal(again.get('dunes.jpg')?.etag, painted.get('dunes.jpg')?.etag)
})
