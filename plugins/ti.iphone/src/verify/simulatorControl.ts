import { writeFileSync } from 'node:fs'
import { launchInSimulator, pushToSimulator, terminateInSimulator } from '../build/commands.ts'
import type { AppleSimulator } from '../observe/simulators.ts'
import { ask } from '../observe/tool.ts'
import { silentPushFile } from '../serve/silentPush.ts'
import type { Control } from './Control.ts'
import { appConsole } from './console.ts'
import { tell } from './phoneControl.ts'

/** @param pushFile the file that simctl reads a push from */
export function simulatorControl(
  simulator: AppleSimulator,
  appId: string,
  pushFile: string,
  signal?: AbortSignal,
): Control {
  const log = appConsole(simulator.name, signal)
  return {
    phone: "Apple's simulator",
    launch: (onLine) => log.start(launchInSimulator(simulator, appId), onLine),
    async evict() {
      const { program, args } = terminateInSimulator(simulator, appId)
      await ask(program, args)
    },
    async push(payload) {
      writeFileSync(pushFile, silentPushFile(appId, payload))
      await tell(pushToSimulator(simulator, appId, pushFile))
    },
    end: () => log.end(),
  }
}
