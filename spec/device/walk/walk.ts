import { Device, readTiapp } from 'ti.simulator'
import { startSite } from './site.ts'
import { Soundness } from './soundness.ts'
import { STEPS } from './steps.ts'

/** A fixed day, so that no walk depends on today's. */
const START = Date.UTC(2026, 0, 15, 9, 30)
const BUILT_IN = '127.0.0.1:4180'
/** ms in which everything that may still come has come: retries, silence, timeouts. */
const LONG = 30 * 60_000

/**
 * Walks the app on a new phone through these steps, by their names in `STEPS`.
 * @param sceneOnBackgroundLaunch whether the app's JavaScript runs when iOS starts it in the background
 * @throws {AssertionError} as soon as something is not sound.
 */
export async function walk(
  project: string,
  steps: readonly string[],
  sceneOnBackgroundLaunch = true,
): Promise<void> {
  const site = await startSite(readTiapp(project))
  const device = await Device.boot({
    clock: 'virtual',
    start: START,
    hosts: { [BUILT_IN]: site.host },
    pushesPerHour: 1_000,
    sceneOnBackgroundLaunch,
  })
  try {
    const soundness = new Soundness(device, sceneOnBackgroundLaunch)
    await device.install(project)
    await device.launch()
    for (const name of steps) {
      const step = STEPS[name]
      if (!step) throw new Error(`There is no step "${name}". There are: ${Object.keys(STEPS).join(', ')}.`)
      await step({ device, site, project })
      soundness.check()
    }
    device.network.set('wifi')
    site.answerAs()
    // An app that did not run heard of one session's handler only, and iOS may still end it for another's.
    for (let openings = sceneOnBackgroundLaunch ? 1 : 2; openings > 0; openings -= 1) {
      await device.open()
      await STEPS.allow?.({ device, site, project })
      await device.clock.advance(LONG)
    }
    await soundness.checkAtRest()
  } finally {
    await device.shutdown()
    await site.stop()
  }
}
