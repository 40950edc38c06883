#!/usr/bin/env node
import { compiled } from '../compiled.js'

const { main } = await compiled()
process.exitCode = await main(process.argv.slice(2), process)
