import { once } from 'node:events'
import type { networkInterfaces } from 'node:os'
import { look } from './look.ts'
import { readOptions, usage, wrongPlatform } from './options.ts'
import type { Place } from './place.ts'
import { play } from './play.ts'
import { serve } from './serve.ts'
import { stageBuild } from './stageBuild.ts'
import { Stop } from './stop.ts'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly interfaces: ReturnType<typeof networkInterfaces>
}

/**
 * `npm run iphone` and `npm run ios`.
 * @param args `device` or `simulator`, and the person's options
 * @param signal ends the app's log and the services
 * @throws an Error with words for the person at the terminal.
 */
export async function main(
  args: readonly string[],
  place: Place,
  machine: Machine,
  signal?: AbortSignal,
): Promise<void> {
  const options = readOptions(args)
  if (!options) return console.log(usage)
  const wrong = wrongPlatform(machine.platform, options.target)
  if (wrong !== undefined) throw new Stop(wrong)
  const { destination } = await look(options, place)
  if (!destination) throw new Stop('\nMend the first ✗, then try again.')
  if (options.check) return
  const staged = await stageBuild(options, destination, place, machine.interfaces)
  if (options.buildOnly) return await play(options, destination, place, staged.tiapp)
  const stop = await serve(options, destination, place, staged)
  try {
    await play(options, destination, place, staged.tiapp, signal)
    if (options.specs || !signal || signal.aborted) return
    // iOS ends an app when it likes, and wakes it for a push: that must be sent after the log has ended.
    console.log('The log has ended. The dashboard goes on until Ctrl-C; open the app by its icon.')
    await once(signal, 'abort')
  } catch (error) {
    if (!signal?.aborted) throw error
  } finally {
    await stop()
  }
}
