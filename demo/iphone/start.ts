import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { main } from './main.ts'
import { placeOf } from './place.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort())

try {
  const machine = { platform: process.platform, interfaces: networkInterfaces() }
  await main(process.argv.slice(2), placeOf(project), machine, interruption.signal)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
