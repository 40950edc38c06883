import { once } from 'node:events'
import fastify from 'fastify'
import type { CommandLine } from './cliOptions.ts'
import { createDashboard } from './createDashboard.ts'

/** Serves the dashboard alone until the process is asked to stop. */
export async function serve({ port, host, dashboard }: CommandLine) {
  const server = fastify({ logger: { level: 'error', stream: process.stderr }, forceCloseConnections: true })
  server.get('/', (_request, reply) => reply.redirect('dashboard/'))
  try {
    await server.register(createDashboard(dashboard))
    const address = await server.listen({ port, host })
    console.log(`Dashboard: ${address}/dashboard/  (${dashboard.apns.environment}, ${dashboard.apns.topic})`)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  } finally {
    await server.close()
  }
}
