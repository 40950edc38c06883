#!/usr/bin/env node
// A file of its own: npm links a command when it installs, and in a checkout nothing is compiled yet.
await import('../dist/src/cli.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error(`ti-dashboard: ${error.message}\nIn a checkout run: npm install && npm run build`)
  process.exitCode = 1
})
