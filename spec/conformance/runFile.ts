import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Device } from 'ti.simulator'
import { LEVEL, type Order, type Told } from './told.ts'

/** In ms. */
export interface Limits {
  /** Of the phone's time, for a test that does not say it itself. */
  readonly test: number
  /** Of this machine's time. */
  readonly file: number
}

export interface FileResult {
  readonly file: string
  readonly passed: number
  readonly skipped: number
  readonly failures: readonly { readonly test: string; readonly reason: string }[]
}

/** ms of the phone's time between two looks. */
const STEP = 1_000
/** A phone that says nothing for so long is given up, in ms of its own time and of this machine's, which may be busy. */
const SILENCE = { phone: 300_000, machine: 3_000 }

/** Runs one file of tests on a phone of its own, in virtual time. */
export async function runFile(app: string, file: string, limits: Limits): Promise<FileResult> {
  const device = await Device.boot({ clock: 'virtual' })
  const told: Told[] = []
  const now = () => ({ phone: device.clock.uptime(), machine: performance.now() })
  let heard = now()
  let thrown: string | undefined
  try {
    await device.install(app)
    const order: Order = { file: `/${file.replace(/\.js$/, '')}`, testLimit: limits.test }
    writeFileSync(join(device.container.bundle, 'conformance', 'order.json'), JSON.stringify(order))
    device.watch((change) => {
      if (change.kind === 'log' && change.level === LEVEL) told.push(JSON.parse(change.text))
      if (change.kind === 'error') thrown = `${change.message}\n${change.stack}`
      if (change.kind === 'log') heard = now()
    })
    const end = Date.now() + limits.file
    const trouble = (): string | undefined => {
      if (device.state === 'notRunning') return whyItEnded(device)
      if (told.length === 0 && thrown !== undefined) return thrown
      if (Date.now() > end) return `it took longer than ${limits.file / 1000} s`
      const { phone, machine } = now()
      const isSilent = phone - heard.phone > SILENCE.phone && machine - heard.machine > SILENCE.machine
      return isSilent ? 'it hung, and said nothing any more' : undefined
    }
    await device.open()
    let stopped = trouble()
    while (told.at(-1)?.kind !== 'ended' && stopped === undefined) {
      await device.clock.advance(STEP)
      await setImmediate()
      stopped = trouble()
    }
    return resultOf(file, told, told.at(-1)?.kind === 'ended' ? undefined : stopped)
  } finally {
    await device.shutdown()
  }
}

function whyItEnded({ timeline }: Device): string {
  const last = timeline.findLast(({ event }) => event === 'crashed' || event === 'uncaughtException')
  return `the app ended: ${JSON.stringify(last?.detail ?? 'nobody knows why')}`
}

/** @param stopped why the file was not run to its end */
function resultOf(file: string, told: readonly Told[], stopped: string | undefined): FileResult {
  const count = (kind: Told['kind']) => told.filter((each) => each.kind === kind).length
  const failures = told.flatMap((each) =>
    each.kind === 'failed' ? [{ test: each.test, reason: each.reason }] : [],
  )
  const last = told.findLast((each) => each.kind !== 'ended')
  const during = last?.kind === 'started' ? last.test : 'the file itself'
  return {
    file,
    passed: count('passed'),
    skipped: count('skipped'),
    failures: stopped === undefined ? failures : [...failures, { test: during, reason: stopped }],
  }
}
