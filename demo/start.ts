import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import open from 'open'
import { startServices } from './services.ts'

const HOST = '127.0.0.1'
const DEFAULT_PORT = 4180
const project = fileURLToPath(new URL('../..', import.meta.url))

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

function readPort(): number {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: String(DEFAULT_PORT) } } })
    const port = Number(values.port)
    if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
    return fail(`--port must be a number from 1 to 65535, not "${values.port}".`)
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

/** Known before the phone's disk is touched, so that a second start harms nothing. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer()
  probe.listen(port, HOST)
  try {
    await once(probe, 'listening')
  } catch {
    fail(`Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port ${port + 1}`)
  }
  probe.close()
}

const port = readPort()
await refuseTakenPort(port)
try {
  const services = await startServices({ project, host: HOST, port, folder: join(project, 'build', 'demo') })
  console.log(`The phone, with its push dashboard: ${services.url}`)
  console.log(
    'Tap Download Image on it, fetch in the background, or send a silent push. Ctrl-C stops everything.',
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void services.stop().then(() => process.exit(0)))
  if (process.stdout.isTTY && !process.env.CI) await open(services.url).catch(() => {})
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
