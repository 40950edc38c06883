import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { main } from './main.ts'
import { placeOf } from './place.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))

try {
  const machine = { platform: process.platform, interfaces: networkInterfaces() }
  await main(process.argv.slice(2), placeOf(project), machine)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
