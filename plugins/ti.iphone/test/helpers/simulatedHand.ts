import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { Device } from 'ti.simulator'
import { SimulatedPhone, VERIFY } from 'ti.simulator/verification'
import type { Control } from '../../src/verify/Control.ts'
import type { Guide } from '../../src/verify/GuidedPhone.ts'
import { gallery } from './gallery.ts'
import { verification } from './gallerySteps.ts'

export interface SimulatedHand extends Guide {
  /** What the person was asked to do and to tell, in order. */
  readonly asked: readonly string[]
}

/**
 * For tests: the simulated phone with the gallery, in place of a phone, of the Mac's power over it, and of the person's
 * hands. Only what the person tells is scripted.
 * @param answer whether the person saw what they are asked for
 */
export async function simulatedHand(
  t: TestContext,
  answer: boolean,
  sceneOnBackgroundLaunch = true,
): Promise<SimulatedHand> {
  const disk = mkdtempSync(join(tmpdir(), 'hand-'))
  writeFileSync(join(disk, 'preferences.json'), JSON.stringify({ [VERIFY]: true }))
  const start = Date.UTC(2026, 0, 15, 9, 30)
  const device = await Device.boot({ clock: 'virtual', start, disk, sceneOnBackgroundLaunch })
  t.after(async () => {
    await device.shutdown()
    rmSync(disk, { recursive: true, force: true })
  })
  await device.install(gallery.folder)
  const { services } = await verification.rehearse()
  const pushes = verification.pushes(services)
  const phone = new SimulatedPhone(device, pushes)
  const asked: string[] = []
  let hears: ((line: string) => void) | undefined
  // As on a phone, nobody hears an app that iOS launches by itself.
  phone.onLine((line) => hears?.(`2026-11-30 15:33:27.123 Gallery[123:4567] [INFO] ${line}`))
  const control: Control = {
    phone: 'an iPhone',
    async launch(onLine) {
      hears = onLine
      await phone.perform({ do: 'launch' })
    },
    async evict() {
      hears = undefined
      await phone.perform({ do: 'evict' })
    },
    async push(payload) {
      assert.deepEqual(payload, pushes.quiet)
      await phone.perform({ do: 'push', push: 'quiet' })
    },
    async end() {},
  }
  return {
    control,
    pushes,
    asked,
    person: {
      async does(words, action) {
        asked.push(words)
        await phone.perform(action)
      },
      async sees(question) {
        asked.push(question)
        return answer
      },
    },
    pause: (seconds) => device.clock.advance(seconds * 1_000),
  }
}
