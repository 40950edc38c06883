import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { artwork, encode } from './files.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

for (const [name, picture] of artwork) {
  const path = join(project, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, encode(picture))
  console.log(name)
}
