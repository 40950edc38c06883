import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Device } from 'ti.simulator'
import { type Figure, median } from './report.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const ROUNDS = 5
const GOAL = 1_000

async function bootInstallLaunch(): Promise<number> {
  const start = performance.now()
  const device = await Device.boot()
  await device.install(project)
  await device.launch()
  const ms = performance.now() - start
  await device.shutdown()
  return ms
}

async function alloyCompile(): Promise<number> {
  const alloy = join(dirname(createRequire(import.meta.url).resolve('alloy/package.json')), 'bin', 'alloy')
  const start = performance.now()
  await promisify(execFile)(process.execPath, [
    alloy,
    'compile',
    join(project, 'app'),
    '--config',
    'platform=ios',
  ])
  return performance.now() - start
}

/** From nothing to the first window of the compiled app, against a bare compile by Alloy. */
export async function launch(): Promise<Figure[]> {
  await bootInstallLaunch()
  const ours: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) ours.push(await bootInstallLaunch())
  const theirs = await alloyCompile()
  const ms = median(ours)
  return [
    {
      what: 'boot + install + launch',
      ours: `${ms.toFixed(0)} ms`,
      rival: 'alloy compile',
      theirs: `${theirs.toFixed(0)} ms`,
      ratio: ms / theirs,
      goal: `< ${GOAL} ms`,
      met: ms < GOAL,
    },
  ]
}
