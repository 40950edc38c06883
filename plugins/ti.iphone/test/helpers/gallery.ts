import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Machine } from '../../src/main.ts'
import { type Place, placeOf } from '../../src/place.ts'
import type { Project } from '../../src/project.ts'

/** For tests: an Alloy project in JavaScript, with a backend that says hello. */
export const gallery: Project = {
  folder: fileURLToPath(new URL('../../../test/fixtures/gallery', import.meta.url)),
  sources: ['app'],
  edits: {
    'tiapp.xml': (text, { services }) => text.replace('https://gallery.example.com', services),
    'app/config.json': (_text, { specs }) => JSON.stringify({ global: { specs } }),
  },
  silentPush: (services) => ({ aps: { 'content-available': 1 }, from: services }),
  async startBackend({ host, port }) {
    const server = createServer((_request, response) => response.end('hello')).listen(port, host)
    await once(server, 'listening')
    return {
      dashboard: `http://${host}:${port}/`,
      async sendPush() {},
      async stop() {
        server.closeAllConnections()
        server.close()
        await once(server, 'close')
      },
    }
  },
  commands: { device: 'make phone', simulator: 'make simulator' },
  guide: 'signing.md',
  withoutMac: 'Ask someone who has one.',
}

const en0 = {
  address: '192.168.1.20',
  internal: false,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: '192.168.1.20/24',
} as const

/** For tests: what this machine would be if it were a Mac in a local network. */
export const mac: Machine = { platform: 'darwin', interfaces: { en0: [en0] } }

/** For tests: a place of its own below the project's build folder, until the end of the test. */
export function temporaryPlace(t: TestContext, project: string): Place {
  const build = join(project, 'build')
  mkdirSync(build, { recursive: true })
  const folder = mkdtempSync(join(build, 'rehearsal-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return { ...placeOf(project, folder), apnsFile: join(folder, 'apns.json') }
}

/** For tests: what goes to the terminal. */
export function listen(t: TestContext): () => string {
  const { mock } = t.mock.method(console, 'log', () => {})
  return () => mock.calls.map((call) => String(call.arguments[0])).join('\n')
}
