import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Device } from '../device.ts'
import type { DeviceOptions } from '../deviceOptions.ts'
import { play } from './play.ts'
import { SimulatedPhone } from './SimulatedPhone.ts'
import type { Trace } from './Trace.ts'
import type { Verification } from './Verification.ts'

/** The property that tells an app that it is being verified. */
export const VERIFY = 'verify'

/**
 * Plays the steps of a project on the simulated phone.
 * @param project the folder with tiapp.xml
 * @throws an InstallError when the project cannot be built, and an Error when a step cannot be done.
 */
export async function simulate(
  project: string,
  verification: Verification,
  options: Pick<DeviceOptions, 'locale' | 'sceneOnBackgroundLaunch' | 'start'> = {},
): Promise<Trace> {
  const disk = mkdtempSync(join(tmpdir(), 'verification-'))
  writeFileSync(join(disk, 'preferences.json'), JSON.stringify({ [VERIFY]: true }))
  const { services, hosts, network, stop } = await verification.rehearse()
  const device = await Device.boot({ ...options, clock: 'virtual', disk, hosts })
  try {
    if (network !== undefined) device.network.set(network)
    await device.install(project)
    return await play(verification.steps, new SimulatedPhone(device, verification.pushes(services)))
  } finally {
    await device.shutdown()
    await stop()
    rmSync(disk, { recursive: true, force: true })
  }
}
