#!/usr/bin/env node
import { once } from 'node:events'
import fastify from 'fastify'
import { type CommandLine, readCommandLine, usage } from './cliOptions.ts'
import { createDashboard } from './createDashboard.ts'

async function run({ port, host, dashboard }: CommandLine) {
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

/** One line for the person at the terminal; the stack would not help there. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'The port is taken: stop what runs there or give --port <n>.'
  return error.message
}

try {
  const commandLine = readCommandLine(process.argv.slice(2), process.env)
  if (commandLine) await run(commandLine)
  else process.stdout.write(usage)
} catch (error) {
  console.error(`ti-dashboard: ${explain(error)}`)
  process.exitCode = 1
}
