import { readCommandLine, usage } from './cliOptions.ts'

/** One line for the person at the terminal; the stack would not help there. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'The port is taken: stop what runs there or give --port <n>.'
  return error.message
}

try {
  const commandLine = readCommandLine(process.argv.slice(2), process.env)
  if (commandLine) {
    // Loaded when it is known that it will run: help and mistakes are answered at once.
    const { serve } = await import('./serve.ts')
    await serve(commandLine)
  } else process.stdout.write(usage)
} catch (error) {
  console.error(`ti-dashboard: ${explain(error)}`)
  process.exitCode = 1
}
