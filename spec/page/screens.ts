import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from './launchBrowser.ts'
import { APPEARANCES, photograph } from './photograph.ts'
import { REFUSAL, STORY } from './story.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(project, 'build', 'screens')

await rm(folder, { recursive: true, force: true })
const browser = await launchBrowser()
try {
  for (const model of ['iPhone', 'iPad'] as const) {
    for (const appearance of APPEARANCES)
      await mkdir(join(folder, `${model}-${appearance}`), { recursive: true })
    let count = 0
    for (const story of [STORY, REFUSAL])
      for await (const { name, appearance, png } of photograph(
        browser,
        { model, pushEntitlement: story !== REFUSAL },
        story,
      )) {
        await writeFile(join(folder, `${model}-${appearance}`, `${name}.png`), png)
        count += 1
      }
    console.log(`${relative(project, folder)}/${model}-{${APPEARANCES}}/: ${count} pictures`)
  }
} finally {
  await browser.close()
}
