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
 * @throws an Error with words for the person at the terminal.
 */
export async function main(args: readonly string[], place: Place, machine: Machine): Promise<void> {
  const options = readOptions(args)
  if (!options) return console.log(usage)
  const wrong = wrongPlatform(machine.platform, options.target)
  if (wrong !== undefined) throw new Stop(wrong)
  const { destination } = await look(options, place)
  if (!destination) throw new Stop('\nMend the first ✗, then try again.')
  if (options.check) return
  const staged = stageBuild(options, destination, place, machine.interfaces)
  if (options.buildOnly) return await play(options, destination, place, staged.tiapp)
  const stop = await serve(options, destination, place, staged)
  // At Ctrl-C the terminal ends the program that shows the log too: that is no failure.
  let interrupted = false
  const interrupt = () => {
    interrupted = true
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
  try {
    await play(options, destination, place, staged.tiapp)
  } catch (error) {
    if (!interrupted) throw error
  } finally {
    await stop()
  }
}
