import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nativeLog } from '../kernel/nativeLog.ts'
import { launch } from '../kernel/os.ts'
import { provideNativeModule } from '../kernel/require.ts'
import { standIn } from './standIn.ts'
import { urlSession } from './urlSession.ts'

const SIMULATED = new Map([['com.appcelerator.urlSession', urlSession]])

/** Where `require` finds a module in JavaScript by its id. */
const placesOf = (id: string) => [
  `${id}/${id}.js`,
  `${id}/package.json`,
  `${id}/index.js`,
  `node_modules/${id}`,
  `${id}.js`,
]

/**
 * Makes the modules of tiapp.xml known to `require`. For one that is neither simulated nor in the app as
 * JavaScript stands another object, and the log says so at each start.
 */
export function provideNativeModules(): void {
  for (const id of new Set(launch.app.modules)) {
    const simulated = SIMULATED.get(id)
    if (simulated) provideNativeModule(id, () => simulated)
    else if (!placesOf(id).some((place) => existsSync(join(launch.containers.bundle, place))))
      provideStandIn(id)
  }
}

function provideStandIn(id: string): void {
  nativeLog(
    'warn',
    `The native module ${id} is not simulated: its views are placeholders, and it does nothing.`,
  )
  const module = standIn(id)
  provideNativeModule(id, () => module)
}
