#!/usr/bin/env node
import { compiled } from '../compiled.js'

try {
  const { main } = await compiled()
  process.exitCode = await main(process.argv.slice(2), process)
} catch (error) {
  process.stderr.write(`ti-typescript: ${error.message}\n`)
  process.exitCode = 1
}
