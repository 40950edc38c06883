import { parseArgs } from 'node:util'
import { fastify } from 'fastify'
import { Device } from './device.ts'
import { phone } from './screen/server.ts'

const HOST = '127.0.0.1'
const USAGE = `Usage: ti-simulator [project] [options]

Runs a Titanium project (Alloy or classic) on a simulated iPhone and shows it in a page.

  --port <number>    port of the page (default 4181)
  --sdk <name>       Titanium SDK to behave as: 13.4 (default) or 13.2
  --disk <folder>    where the phone keeps its storage (default: nowhere)
  --host-map <a=b>   where a host of the app's addresses really is, such as api.example.com=127.0.0.1:3000
`

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4181' },
      sdk: { type: 'string', default: '13.4' },
      disk: { type: 'string' },
      'host-map': { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}"`)
  const hosts = Object.fromEntries(values['host-map'].map((pair) => pair.split('=', 2)))
  return { ...values, port, hosts, project: positionals[0] ?? '.' }
}

async function main(): Promise<void> {
  const { help, port, sdk, disk, hosts, project } = readArguments()
  if (help) {
    console.log(USAGE)
    return
  }
  if (sdk !== '13.4' && sdk !== '13.2') throw new Error(`--sdk must be 13.4 or 13.2, not "${sdk}"`)
  const device = await Device.boot({ sdk, hosts, ...(disk ? { disk } : {}) })
  const server = fastify({ forceCloseConnections: true })
  await server.register(phone(device))
  await device.install(project)
  console.log(`The phone: ${await server.listen({ host: HOST, port })}/`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => device.shutdown()))
  await device.launch()
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
