import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nativeLog } from '../kernel/nativeLog.ts'
import { launch } from '../kernel/os.ts'
import { provideNativeModule } from '../kernel/require.ts'
import { standIn } from './standIn.ts'
import { urlSession } from './urlSession.ts'

const SIMULATED = new Map([['com.appcelerator.urlSession', urlSession]])

/**
 * Makes the modules of tiapp.xml known to `require`. One that is JavaScript lies in the app, in a folder of its name; for
 * one that is neither there nor simulated stands another object, and the log says so at each start.
 */
export function provideNativeModules(): void {
  for (const id of new Set(launch.app.modules)) {
    const simulated = SIMULATED.get(id)
    if (simulated) provideNativeModule(id, () => simulated)
    else if (!existsSync(join(launch.containers.bundle, id))) provideStandIn(id)
  }
}

function provideStandIn(id: string): void {
  nativeLog('warn', `The native module ${id} is not simulated: its views are placeholders, other uses throw.`)
  const module = standIn(id)
  provideNativeModule(id, () => module)
}
