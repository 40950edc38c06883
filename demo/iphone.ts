import { networkInterfaces } from 'node:os'
import { main } from 'ti.iphone'
import { iphoneProject } from './iphoneProject.ts'

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => interruption.abort())

try {
  const machine = { platform: process.platform, interfaces: networkInterfaces() }
  await main(iphoneProject, process.argv.slice(2), machine, interruption.signal)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
