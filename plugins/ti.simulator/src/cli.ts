import { parseArgs } from 'node:util'
import { fastify } from 'fastify'
import { Device } from './device.ts'
import { phone } from './page/server/server.ts'
import { compareWithTrace } from './verification/compareWithTrace.ts'
import { DEPLOY_TYPES } from './wire/launch.ts'

const HOST = '127.0.0.1'
const USAGE = `Usage: ti-simulator [project] [options]
       ti-simulator --compare <trace.json> [project] [--scene false]

Runs a Titanium project (Alloy or classic) on a simulated iPhone and shows it in a page.

  --port <number>    port of the page (default 4181)
  --sdk <name>       Titanium SDK to behave as: 13.4 (default) or 13.2
  --deploy-type <t>  how the project is built: development, test (default) or production
  --disk <folder>    where the phone keeps its storage (default: nowhere)
  --host-map <a=b>   where a host of the app's addresses really is, such as api.example.com=127.0.0.1:3000

With --compare it plays the steps that an iPhone was led through, tells where the two phones differ, and ends with 1
if they do. package.json of the project names the steps: "ti.simulator": { "verification": "./verification.js" }

  --scene <boolean>  whether JavaScript runs when iOS launches the app in the background (default true)
`

const SDKS = ['13.4', '13.2'] as const
const HOST_MAP = /^([^=]+)=([^=]+)$/

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4181' },
      sdk: { type: 'string', default: '13.4' },
      'deploy-type': { type: 'string', default: 'test' },
      disk: { type: 'string' },
      'host-map': { type: 'string', multiple: true, default: [] },
      compare: { type: 'string' },
      scene: { type: 'string', default: 'true' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}"`)
  const sdk = SDKS.find((name) => name === values.sdk)
  if (!sdk) throw new Error(`--sdk must be ${SDKS.join(' or ')}, not "${values.sdk}"`)
  const deployType = DEPLOY_TYPES.find((type) => type === values['deploy-type'])
  if (!deployType)
    throw new Error(`--deploy-type must be ${DEPLOY_TYPES.join(', ')}, not "${values['deploy-type']}"`)
  if (values.scene !== 'true' && values.scene !== 'false')
    throw new Error(`--scene must be true or false, not "${values.scene}"`)
  const hosts = Object.fromEntries(values['host-map'].map(readHostMap))
  const project = positionals[0] ?? '.'
  return { ...values, sdk, deployType, port, hosts, scene: values.scene === 'true', project }
}

function readHostMap(pair: string): [string, string] {
  const [, from, to] = HOST_MAP.exec(pair) ?? []
  if (from && to) return [from, to]
  throw new Error(`--host-map must be host=host, such as api.example.com=127.0.0.1:3000, not "${pair}"`)
}

function inWords(error: unknown, port: number): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what uses it, or choose another: --port ${port + 1}`
  return error instanceof Error ? error.message : String(error)
}

type Arguments = ReturnType<typeof readArguments>

async function run({ port, sdk, deployType, disk, hosts, scene, project }: Arguments): Promise<void> {
  const device = await Device.boot({
    ...{ sdk, deployType, hosts, sceneOnBackgroundLaunch: scene },
    ...(disk ? { disk } : {}),
  })
  const server = fastify({ forceCloseConnections: true })
  const stop = async () => {
    await server.close()
    await device.shutdown()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
  try {
    await server.register(phone(device))
    const unwatch = device.watch((change) => {
      if (change.kind === 'log') console.warn(change.text)
    })
    await device.install(project)
    unwatch()
    console.log(`The phone: ${await server.listen({ host: HOST, port })}/`)
    await device.launch()
  } catch (error) {
    await stop()
    throw new Error(inWords(error, port))
  }
}

async function compare({ project, scene }: Arguments, trace: string): Promise<void> {
  const { same, lines } = await compareWithTrace({ trace, project, scene })
  console.log(lines.join('\n'))
  process.exitCode = same ? 0 : 1
}

try {
  const options = readArguments()
  if (options.help) console.log(USAGE)
  else if (options.compare !== undefined) await compare(options, options.compare)
  else await run(options)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
