import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, launchOnPhone, processesOnPhone, terminateOnPhone } from '../build/commands.ts'
import type { ConnectedPhone } from '../observe/phones.ts'
import { ask, complaintOf } from '../observe/tool.ts'
import { Stop } from '../stop.ts'
import type { Control } from './Control.ts'
import { appConsole } from './console.ts'
import { processOf } from './processes.ts'

export interface App {
  readonly id: string
  readonly name: string
}

/**
 * @param folder a folder for a temporary file of devicectl
 * @param push sends a push through the backend
 */
export function phoneControl(
  phone: ConnectedPhone,
  app: App,
  folder: string,
  push: (payload: object) => Promise<void>,
  signal?: AbortSignal,
): Control {
  const log = appConsole(phone.name, signal)
  return {
    phone: 'an iPhone',
    launch: (onLine) => log.start(launchOnPhone(phone, app.id), onLine),
    async evict() {
      const file = join(folder, 'processes.json')
      rmSync(file, { force: true })
      await tell(processesOnPhone(phone, file))
      const process = existsSync(file) ? processOf(readFileSync(file, 'utf8'), app.name) : undefined
      rmSync(file, { force: true })
      if (process !== undefined) await tell(terminateOnPhone(phone, process))
    },
    push,
    end: () => log.end(),
  }
}

/**
 * Runs one of Apple's tools.
 * @throws {Stop} with the tool's own words when it fails
 */
export async function tell({ program, args }: Command): Promise<void> {
  const complaint = complaintOf(await ask(program, args))
  if (complaint !== undefined) throw new Stop(`${program} ${args.slice(0, 4).join(' ')}: ${complaint}`)
}
